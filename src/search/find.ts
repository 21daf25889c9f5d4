import type { SearchIndex } from './load.ts';
import type { PagefindHit } from './pagefind.d.ts';
import type { Query } from './query.ts';
import { fuse, type Candidate, type Found, type Hit } from './rank.ts';
import { synonyms } from './synonyms.ts';
import { nearest } from '#core/near.ts';
import { wordsIn } from './excerpt.ts';

/** What an index has to a question. */
export interface Finding {
  /** Best first, as far as that can be said without loading pages. */
  candidates: Candidate[];
  /** Words that are nowhere, and what was looked for instead. */
  instead: { word: string; by: string }[];
}

/** How much a hit of another word of the same meaning counts. */
const SYNONYM = 0.4;
/** How much a hit of the word counts that was probably meant. */
const MEANT = 0.9;
/** Words that begin with fewer letters than this are not looked for: there would be too many. */
const SHORTEST = 3;
/** Pages that must have a word for others of its meaning not to be looked for. */
const ENOUGH = 3;
/** In an index of several parts each word costs a file of each: a page with so much of the question suffices. */
const GOOD = 0.6;

/** Metadata that is searched; the rest is only shown. */
const SEARCHED = ['title', 'words', 'ids', 'summary', 'label'];

/** Looks for the words of a question one by one: what has the most of them, at the best places, is first. */
export async function find(index: SearchIndex, query: Query): Promise<Finding> {
  const look = async (term: string, weight: number, as: string): Promise<Found> => {
    const hits = await lookUp(index, term);
    return { term, for: as, weight, hits: hits.map(toHit) };
  };
  const terms = telling(query.terms, index.common);
  const found = await Promise.all(terms.map((term) => look(term, 1, term)));
  const missing = found.filter(({ hits }) => hits.length === 0);
  const instead: Finding['instead'] = [];
  if (missing.length > 0) {
    const known = await index.vocabulary();
    for (const { term } of missing) {
      const by = nearest(term, known);
      if (by === undefined) continue;
      const other = nearest(
        term,
        known.filter((word) => word !== by),
      );
      instead.push({ word: term, by });
      const meant = [by, other].filter((word) => word !== undefined);
      found.push(
        ...(await Promise.all(meant.map((word) => look(word.toLowerCase(), MEANT, term)))),
      );
    }
  }
  const first = fuse(found, index.total);
  const best = first.slice(0, ENOUGH);
  const suffices = index.parts > 1 && (first[0]?.coverage ?? 0) >= GOOD;
  const others = (suffices ? [] : terms)
    .filter((term) => best.some(({ places }) => !places.has(term)) || best.length === 0)
    .flatMap((term) => synonyms(term).map((other) => look(other, SYNONYM, term)));
  if (others.length > 0) found.push(...(await Promise.all(others)));
  const candidates = others.length > 0 ? fuse(found, index.total) : first;
  return { candidates: await narrowed(index, query, candidates), instead };
}

/** Terms that tell pages apart; all, where none does. */
function telling(terms: readonly string[], common: ReadonlySet<string>): readonly string[] {
  const rare = terms.filter((term) => !common.has(term));
  return rare.length > 0 ? rare : terms;
}

/**
 * Without the pages that lack a phrase, or have a word that they must not have. A phrase that no page
 * has is no condition: pasted errors quote what changes each time.
 */
async function narrowed(
  index: SearchIndex,
  { phrases, without }: Query,
  candidates: Candidate[],
): Promise<Candidate[]> {
  const pagesOf = async (text: string): Promise<Set<string>> =>
    new Set((await index.search(`"${text}"`)).map(({ id }) => id));
  const found = await Promise.all(phrases.map(pagesOf));
  const needed = found.filter((pages) => pages.size > 0);
  const barred = await Promise.all(without.map(pagesOf));
  return candidates.filter(
    ({ id }) => needed.every((pages) => pages.has(id)) && !barred.some((pages) => pages.has(id)),
  );
}

/**
 * Pages that have a word, or one that begins with it. Where there is none, Pagefind takes the longest
 * word that the term begins with: that is no hit.
 */
async function lookUp(index: SearchIndex, term: string): Promise<PagefindHit[]> {
  const [exact, all] = await Promise.all([
    index.search(`"${term}"`),
    term.length < SHORTEST ? [] : index.search(term),
  ]);
  const hits = (all.length > 0 ? all : exact).filter(
    ({ words, matchedMetaFields = [] }) =>
      words.length > 0 || matchedMetaFields.some((field) => SEARCHED.includes(field)),
  );
  const [first] = hits;
  if (!first || exact.length > 0) return hits;
  const page = await index.load(first.id);
  const at = first.words[0];
  const word = at === undefined ? '' : (wordsIn(page.raw_content)[at] ?? '');
  return bareWord(word).includes(bareWord(term)) ? hits : [];
}

function bareWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function toHit({ id, score, words, matchedMetaFields = [] }: PagefindHit): Hit {
  return {
    id,
    score,
    words,
    inTitle: matchedMetaFields.includes('title'),
    inNames: matchedMetaFields.includes('words') || matchedMetaFields.includes('ids'),
  };
}
