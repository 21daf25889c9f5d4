import { slug } from 'github-slugger';
import { Names, pascal } from './code/names.ts';
import { outline } from './outline.ts';
import { Prose } from './prose.ts';
import { Random, at } from './random.ts';
import { AREAS } from './words.ts';

/**
 * Decides which pages a handbook of `pages` pages has, with their titles and anchors, before any is
 * written, so that each page can link to each other page.
 */
export function plan(pages: number, seed: string): World {
  const counts = countByKind(pages);
  const used = new Set<string>();
  const byKind = Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      Array.from({ length: counts[kind] }, (_, index) =>
        planPage(kind, index, counts[kind], used, seed),
      ),
    ]),
  ) as Record<Kind, Page[]>;
  return { seed, byKind, pages: KINDS.flatMap((kind) => byKind[kind]) };
}

/** The folder, and the first part of the URL, of each kind. */
export const FOLDERS: Record<Kind, string> = {
  guide: 'guides',
  runbook: 'runbooks',
  decision: 'decisions',
  service: 'services',
  standard: 'standards',
  onboarding: 'onboarding',
  rubric: 'rubrics',
  team: 'teams',
};

export type Kind =
  'guide' | 'runbook' | 'decision' | 'service' | 'standard' | 'onboarding' | 'rubric' | 'team';

/** A page that will be written; `parts` are its steps, rules, phases or questions. */
export type Page = {
  kind: Kind;
  id: string;
  file: string;
  title: string;
  index: number;
  headings: readonly string[];
  parts: readonly Part[];
  alert: string;
};

export type Part = { id: string; title: string };

export type World = { seed: string; pages: readonly Page[]; byKind: Record<Kind, readonly Page[]> };

const KINDS = Object.keys(FOLDERS) as Kind[];
const PAGES_A_FOLDER = 20;

function countByKind(pages: number): Record<Kind, number> {
  if (pages < 20) throw new Error(`a handbook of all kinds needs 20 pages, not ${pages}`);
  const share = (part: number) => Math.max(1, Math.round(pages * part));
  const counts = {
    runbook: share(0.22),
    decision: share(0.12),
    service: share(0.1),
    standard: share(0.08),
    onboarding: share(0.04),
    rubric: share(0.03),
    team: Math.min(24, Math.max(2, Math.round(pages * 0.01))),
  };
  const others = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { guide: pages - others, ...counts };
}

function planPage(kind: Kind, index: number, count: number, used: Set<string>, seed: string): Page {
  const random = new Random(`${seed}/plan/${kind}/${index}`);
  const prose = new Prose(random);
  const folder = kind === 'service' || kind === 'team' ? '' : leafFolder(index, count);
  const title = unused(used, kind, () => TITLES[kind](prose, new Names(random)));
  const number = kind === 'decision' ? `${String(index + 1).padStart(4, '0')}-` : '';
  const id = `${folder}${number}${slug(title)}`;
  const extension = kind === 'service' || kind === 'team' ? 'yaml' : 'mdx';
  const alert = unused(used, 'alert', () => alertName(prose));
  const file = `${FOLDERS[kind]}/${id}.${extension}`;
  return { kind, id, file, title, index, alert, ...outline(kind, index, prose) };
}

function leafFolder(index: number, count: number): string {
  const leaves = Math.ceil(count / PAGES_A_FOLDER);
  if (leaves === 1) return '';
  const leaf = index % leaves;
  const area = at(AREAS, leaf % AREAS.length);
  return leaves > AREAS.length
    ? `${area}/part-${Math.floor(leaf / AREAS.length) + 1}/`
    : `${area}/`;
}

const TITLES: Record<Kind, (prose: Prose, names: Names) => string> = {
  guide: (prose) => prose.phrase(),
  runbook: (prose) => capital(prose.fill('%a %n in the %n')),
  decision: (prose) => capital(prose.fill('%v the %n with a %a %n')),
  service: (_, names) => names.kebab(),
  standard: (prose) => capital(prose.fill('%p and %a %p')),
  onboarding: (prose) => capital(prose.fill('first weeks as a %n %n engineer')),
  rubric: (prose) => capital(prose.fill('%g a %a %n interview')),
  team: (prose) => prose.fill('%n'),
};

function alertName(prose: Prose): string {
  const state = prose.random.pick(['High', 'Low', 'Failing', 'Stuck', 'Slow', 'Missing']);
  return pascal([prose.noun(), prose.noun(), state]);
}

/** Titles and alerts are unique without regard to case, as disks may ignore it. */
function unused(used: Set<string>, scope: string, make: () => string): string {
  for (let tries = 0; tries < 1000; tries++) {
    const name = make();
    const key = `${scope}/${slug(name)}`;
    if (used.has(key) || name.length > 90) continue;
    used.add(key);
    return name;
  }
  throw new Error(`no unused name for a ${scope}; the word list is too short`);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
