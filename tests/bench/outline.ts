import { slug } from 'github-slugger';
import type { Kind, Page, Part } from './plan.ts';
import type { Prose } from './prose.ts';

/** The headings and declared parts of a page of one kind, both with ids unique in the page. */
export function outline(kind: Kind, index: number, prose: Prose): Outline {
  const { random } = prose;
  if (kind === 'guide') return { headings: headings(prose, random.int(4, 6)), parts: [] };
  if (kind === 'runbook') return { headings: RUNBOOK, parts: parts(prose, random.int(4, 6)) };
  if (kind === 'decision') return { headings: DECISION, parts: [] };
  if (kind === 'standard') {
    const rules = parts(prose, random.int(6, 9));
    const prefix = rulePrefix(index);
    return {
      headings: headings(prose, 3),
      parts: rules.map((rule, at) => ({ ...rule, id: `${prefix}-${at + 1}` })),
    };
  }
  if (kind === 'onboarding')
    return { headings: ONBOARDING, parts: parts(prose, random.int(9, 12)) };
  if (kind === 'rubric') return { headings: RUBRIC, parts: parts(prose, random.int(4, 6)) };
  return { headings: [], parts: [] };
}

/** What a link to a page may end with: slugs of its headings and ids of its parts. */
export function anchors(page: Page): string[] {
  return [...page.headings.map((heading) => slug(heading)), ...page.parts.map(({ id }) => id)];
}

function rulePrefix(index: number): string {
  const code = (index * 7919 + 4321) % 17576;
  return [Math.floor(code / 676), Math.floor(code / 26) % 26, code % 26]
    .map((letter) => String.fromCharCode(65 + letter))
    .join('');
}

export type Outline = { headings: readonly string[]; parts: readonly Part[] };

const RUNBOOK = [
  'Meaning',
  'Impact',
  'Diagnosis',
  'Mitigation',
  'Verify',
  'Rollback',
  'Escalation',
  'Prevention',
];
const DECISION = [
  'Context and problem statement',
  'Decision outcome',
  'Consequences',
  'Pros and cons of the options',
];
const ONBOARDING = ['What you need', 'Whom to ask'];
const RUBRIC = ['How to run it', 'Before the interview', 'How to score'];

function headings(prose: Prose, count: number): string[] {
  return distinct(count, () => prose.phrase(), slug);
}

function parts(prose: Prose, count: number): Part[] {
  const make = () => {
    const title = prose.fill('%v the %a %n');
    return { id: slug(title), title: title.charAt(0).toUpperCase() + title.slice(1) };
  };
  return distinct(count, make, (part) => part.id);
}

function distinct<T>(count: number, make: () => T, key: (item: T) => string): T[] {
  const found = new Map<string, T>();
  while (found.size < count) {
    const item = make();
    found.set(key(item), item);
  }
  return [...found.values()];
}
