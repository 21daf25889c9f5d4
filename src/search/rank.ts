import type { Candidate } from './fuse.ts';
import { bare, parts, stem } from './words.ts';

/** What decides how pages are put in order that are loaded. */
const WEIGHTS = {
  titleShare: 0.5,
  heading: 0.4,
  phrase: 1,
  partOfName: 4,
  keyword: 1.5,
  situation: 1.4,
  team: 0.6,
  kind: 1.6,
  runbook: 1.15,
  section: 0.4,
  outdated: 0.3,
  overdue: 0.99,
};

/** Added to the score of a page that is called exactly what was asked for. */
const NAMED = 10_000;

/** What the page of a candidate says of itself. */
export interface Details {
  title: string;
  /** Other names: alerts, symptoms, errors, aliases, ids. */
  names: readonly string[];
  /** Words that it is found by, and not called. */
  keywords: readonly string[];
  headings: readonly string[];
  /** All that it says, as `flat` writes it. */
  text: string;
  kind: string;
  /** Whether something else took its place, or it is on its way out. */
  isOutdated: boolean;
  /** The day its next review is due, or ''. */
  due: string;
  /** Whether it introduces a folder. */
  isSection: boolean;
}

/** A question as ranking compares it with what pages are called. */
export interface Asked {
  /** Words looked for, those meant instead of typing errors among them. */
  terms: readonly string[];
  /** What it may be a name of, as `bare` writes it: first the whole of it. */
  names: readonly string[];
  /** The question itself, as `flat` writes it. */
  text: string;
  /** Kinds that come first where it was asked. */
  kinds: readonly string[];
  /** The reader's day, `YYYY-MM-DD`. */
  today: string;
}

/**
 * The score of a candidate, knowing what its page is called. Pages of exactly that name stand before
 * all others, outdated ones behind.
 */
export function rate(candidate: Candidate, page: Details, asked: Asked): number {
  const W = WEIGHTS;
  const wanted = new Set(asked.terms.flatMap(parts).map(stem));
  const title = shared(page.title, wanted);
  const heading = Math.max(0, ...page.headings.map((each) => shared(each, wanted)));
  const phrase = phrased(page.text, asked.text);
  let score =
    candidate.score * (1 + W.titleShare * title + W.heading * heading + W.phrase * phrase);
  const names = [page.title, ...page.names].map(bare);
  const alike = [...names, ...page.keywords.map(bare)];
  const [whole = ''] = asked.names;
  if (alike.some((name) => isPartOf(name, whole))) score *= W.partOfName;
  if (page.keywords.some((word) => bare(word) === whole)) score *= W.keyword;
  if (asked.kinds.includes(page.kind)) score *= W.situation;
  if (wanted.has(stem(page.kind))) score *= W.kind;
  // A team has the name of what it owns; who looks for the team says so.
  if (page.kind === 'team') score *= W.team;
  // Who is on call has least time to read on.
  if (page.kind === 'runbook') score *= W.runbook;
  if (page.isSection) score *= W.section;
  if (page.isOutdated) score *= W.outdated;
  if (page.due !== '' && page.due < asked.today) score *= W.overdue;
  if (asked.names.some((name) => names.includes(name)))
    score += page.isOutdated ? NAMED / 2 : NAMED;
  return score;
}

/** Whether one is the other's part, long enough to say something. */
function isPartOf(name: string, asked: string): boolean {
  return (asked.length > 3 && name.includes(asked)) || (name.length > 7 && asked.includes(name));
}

/** How much the words of a title are those asked for, both ways: harmonic mean of both shares. */
function shared(title: string, wanted: ReadonlySet<string>): number {
  const own = new Set(parts(title).map(stem));
  const both = [...wanted].filter((word) => own.has(word)).length;
  return both === 0 ? 0 : (2 * both) / (own.size + wanted.size);
}

/** How many of a question's pairs of neighbouring words stand side by side in a text: 0 to 1. */
function phrased(text: string, question: string): number {
  const words = question.split(' ').filter((word) => word !== '');
  const pairs = words.slice(1).map((word, at) => ` ${words[at]} ${word} `);
  if (pairs.length === 0) return 0;
  return pairs.filter((pair) => text.includes(pair)).length / pairs.length;
}
