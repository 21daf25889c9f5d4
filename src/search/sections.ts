import { wordsIn, type Section } from './excerpt.ts';
import type { PagefindPage } from './pagefind.d.ts';
import { bare } from './words.ts';

const known = new WeakMap<PagefindPage, Section[]>();

/** The parts of a page; the first begins with its title. */
export function sectionsOf(page: PagefindPage): Section[] {
  const sections = known.get(page) ?? sectioned(page);
  known.set(page, sections);
  return sections;
}

function sectioned({ raw_content, anchors, meta }: PagefindPage): Section[] {
  const end = wordsIn(raw_content).length;
  const headings = anchors
    .filter(({ element, text }) => /^h\d$/i.test(element) && text?.trim())
    .sort((a, b) => a.location - b.location);
  const begins: Omit<Section, 'to'>[] = [
    { id: '', title: meta['title'] ?? '', from: 0 },
    ...headings.map(({ id, text = '', location }) => ({ id, title: text.trim(), from: location })),
  ];
  return begins.map((section, at) => ({ ...section, to: begins[at + 1]?.from ?? end }));
}

/** How much of what was found stands in a section: different words first, its heading more than its text. */
export function worth(
  { from, to, id, title }: Section,
  places: ReadonlyMap<string, readonly number[]>,
): number {
  const heading = from + wordsIn(title).length;
  let sum = 0;
  for (const all of places.values()) {
    const inside = all.filter((at) => at >= from && at < to);
    if (inside.length === 0) continue;
    const inHeading = id !== '' && inside.some((at) => at < heading);
    sum += 1 + Math.min(inside.length, 5) / 20 + (inHeading ? 0.6 : 0);
  }
  return sum;
}

/** Above what words alone make a section worth. */
export const NAMED = 1000;

/** Whether a section is what was asked for by name: a rule by its id. */
export function isCalled({ id, title }: Section, names: readonly string[]): boolean {
  return id !== '' && (names.includes(bare(id)) || names.includes(bare(title)));
}

/** What stands under a section's heading; the heading too where there is nothing else. */
export function textOf({ from, to, title }: Section): { from: number; to: number } {
  const text = from + wordsIn(title).length;
  return { from: text < to ? text : from, to };
}

/**
 * What to show of a page's beginning, where its title, its summary, its names and its first text follow
 * each other: the text, where more of what was found stands there; else the summary.
 */
export function beginning(
  { meta }: PagefindPage,
  { to }: Section,
  places: ReadonlyMap<string, readonly number[]>,
): { from: number; to: number } | undefined {
  const count = (name: string): number => (meta[name] ? wordsIn(meta[name]).length : 0);
  const summary = count('title');
  const names = summary + count('summary');
  const text = names + count('words') + count('keywords');
  const found = (from: number, to: number): number =>
    [...places.values()].filter((all) => all.some((at) => at >= from && at < to)).length;
  if (found(text, to) > found(summary, names)) return { from: text, to };
  return summary < names ? { from: summary, to: names } : undefined;
}
