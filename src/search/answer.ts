import { chosenFilters, type Unknown } from './filters.ts';
import { find, type Finding } from './find.ts';
import { namesLike } from './names-like.ts';
import type { SearchIndex } from './load.ts';
import { namesAsked, parseQuery, withoutNoise, type Query } from './query.ts';
import type { Candidate } from './fuse.ts';
import { rate, type Asked } from './rank.ts';
import { flat } from './words.ts';
import { detailsOf, toResult, type Question, type Result } from './results.ts';

/** Where and when a question is asked. */
export interface Situation {
  /** Kinds of pages that come first: on a runbook, runbooks. */
  kinds: readonly string[];
  /** The reader's day, `YYYY-MM-DD`. */
  today: string;
}

/** What the index says to a question. */
export interface Answer {
  question: Question;
  count: number;
  /** Whether so little was typed that it is not looked for yet. */
  isShort: boolean;
  results: Result[];
  /** Words looked for, to mark them: those meant instead of typing errors among them. */
  terms: string[];
  /** Words that are nowhere, and what was looked for instead. */
  instead: Finding['instead'];
  /** Filters that were typed with a value that there is not. */
  unknown: Unknown[];
  /** Names that resemble what was asked for, where nothing was found. */
  near: string[];
  /** How many pages have each of some values of a filter, were only that filter left out. */
  counts(filter: string, values: readonly string[]): Promise<Record<string, number>>;
  /** Loads further results; there are none where it is undefined. */
  more: (() => Promise<Answer>) | undefined;
}

/** Pages whose own words decide the order among them: so many are loaded for a first answer. */
const RATED = 10;
/** … and of a large handbook, where a reader has more to load before that. */
const RATED_OF_MANY = 6;
/** Further results loaded at once. */
const BATCH = 20;

/**
 * Answers a question: what is called so first, then by {@link rate}. A page that has much less of the
 * question than the best one is left out.
 */
export async function answer(
  index: SearchIndex,
  question: Question,
  situation: Situation,
): Promise<Answer> {
  const query = parseQuery(question.term);
  const isShort = query.filters.length === 0 && isTooShort(query.text, index.parts);
  if (isShort) query.terms = [];
  const { filters, unknown } = await chosenFilters(index, query, question.filters);
  const finding = await lookFor(index, query, filters.length > 0);
  const { instead } = finding;
  const terms = [...query.terms, ...instead.map(({ by }) => by.toLowerCase())];
  const asked = {
    terms,
    names: namesAsked(query),
    text: flat(withoutNoise(query.text)),
    ...situation,
  };
  const inAll = await Promise.all(filters.map(({ name, value }) => index.pagesWith(name, value)));
  const isIn =
    (sets: typeof inAll) =>
    ({ id }: Candidate): boolean =>
      sets.every((pages) => pages.has(id));
  const telling = withEnough(finding.candidates);
  const candidates = telling.filter(isIn(inAll));
  const counts: Answer['counts'] = async (filter, values) => {
    const left = telling.filter(isIn(inAll.filter((_, at) => filters[at]?.name !== filter)));
    const sets = await Promise.all(values.map((value) => index.pagesWith(filter, value)));
    return Object.fromEntries(
      values.map((value, at) => [value, left.filter(({ id }) => sets[at]?.has(id)).length]),
    );
  };
  const ordered = query.terms.length > 0 ? await inOrder(index, candidates, asked) : candidates;
  const near =
    finding.candidates.length === 0 && !isShort
      ? namesLike(query.text, await index.vocabulary()).map(({ name }) => name)
      : [];
  const first = {
    question,
    count: ordered.length,
    isShort,
    results: [],
    terms,
    instead,
    unknown,
    near,
    counts,
  };
  return next(
    index,
    { ...first, more: undefined },
    ordered,
    asked,
    terms.length > 0 ? ratedOf(index) : BATCH,
  );
}

/** One letter begins a good part of all words, two as many words of a large handbook. */
function isTooShort(text: string, parts: number): boolean {
  const letters = /^\p{Script=Latin}+$/u.test(text) ? text.length : 0;
  return letters > 0 && letters < (parts > 1 ? 3 : 2);
}

/** Pages for a question; those that will be shown load while it turns out whether all words were found. */
async function foundFor(index: SearchIndex, query: Query): Promise<Finding> {
  const finding = await find(index, query);
  const first = finding.candidates.slice(0, ratedOf(index));
  const loaded = Promise.allSettled(first.map(({ id }) => index.load(id)));
  const [missing] = await Promise.all([finding.nowhere, loaded]);
  return missing.length > 0 ? find(index, query, missing) : finding;
}

/** Pages for a question; all of them where only filters are given. */
async function lookFor(index: SearchIndex, query: Query, filtered: boolean): Promise<Finding> {
  const nothing = { candidates: [], instead: [], nowhere: Promise.resolve([]) };
  if (query.terms.length > 0) return foundFor(index, query);
  if (!filtered || query.text !== '') return nothing;
  const candidates = (await index.all()).map(({ id }) => ({
    id,
    score: 0,
    coverage: 1,
    places: new Map<string, readonly number[]>(),
  }));
  return { ...nothing, candidates };
}

/** A page with less of the question than this, compared with the one that has most, is left out … */
const LEAST = 0.5;
/** … unless it is among the first so many, and not far behind the best one. */
const FIRST = 10;
const NOT_FAR = 0.1;

/** Pages, best first, that have enough of a question to be told of. */
function withEnough(candidates: readonly Candidate[]): Candidate[] {
  const most = candidates.reduce((most, { coverage }) => Math.max(most, coverage), 0);
  const best = candidates[0]?.score ?? 0;
  return candidates.filter(
    ({ coverage, score }, at) =>
      coverage >= LEAST * most || (at < FIRST && score >= NOT_FAR * best),
  );
}

function ratedOf({ parts }: SearchIndex): number {
  return parts > 1 ? RATED_OF_MANY : RATED;
}

async function inOrder(
  index: SearchIndex,
  candidates: readonly Candidate[],
  asked: Asked,
): Promise<Candidate[]> {
  const many = ratedOf(index);
  const rated = await Promise.all(
    candidates.slice(0, many).map(async (candidate) => ({
      candidate,
      score: rate(candidate, detailsOf(await index.load(candidate.id)), asked),
    })),
  );
  rated.sort((a, b) => b.score - a.score);
  return [...rated.map(({ candidate }) => candidate), ...candidates.slice(many)];
}

/** An answer with further results: those that come next in the order. */
async function next(
  index: SearchIndex,
  before: Answer,
  ordered: readonly Candidate[],
  asked: Asked,
  many: number,
): Promise<Answer> {
  const from = before.results.length;
  const results = await Promise.all(
    ordered
      .slice(from, from + many)
      .map(async (candidate) => toResult(await index.load(candidate.id), candidate, asked)),
  );
  const answer: Answer = { ...before, results: [...before.results, ...results], more: undefined };
  if (answer.results.length < ordered.length) {
    answer.more = () => next(index, answer, ordered, asked, BATCH);
  }
  return answer;
}
