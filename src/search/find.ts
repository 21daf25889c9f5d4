import { fuse, type Candidate, type Found } from './fuse.ts';
import type { SearchIndex } from './load.ts';
import { isNowhere, isThere, lookUp } from './look-up.ts';
import { namesLike } from './names-like.ts';
import type { Query } from './query.ts';
import { GUESSED, standIns } from './stand-ins.ts';
import { telling } from './telling.ts';
import { stem } from './words.ts';

/** What an index has to a question. */
export interface Finding {
  /** Best first, as far as that can be said without loading pages. */
  candidates: Candidate[];
  /** Words that are nowhere, and what was looked for instead. */
  instead: { word: string; by: string }[];
  /** Words that are nowhere after all: known once a page of each is loaded. */
  nowhere: Promise<string[]>;
}

/** How much a hit of another word of the same meaning counts. */
const SYNONYM = 0.4;
/** How like a name must be to a question that finds nothing, to be looked for instead. */
const LIKELY = 0.4;
/** Pages that must have a word for others of its meaning not to be looked for. */
const ENOUGH = 3;
/** In an index of several parts each word costs a file of each: a page with so much of the question suffices. */
const GOOD = 0.6;

/**
 * Looks for the words of a question one by one: what has the most of them, at the best places, is first.
 * @param missing words that are known to be nowhere.
 */
export async function find(
  index: SearchIndex,
  query: Query,
  missing: readonly string[] = [],
): Promise<Finding> {
  const terms = telling(query.terms, index);
  // In a small handbook most questions need them: they load beside the index. A large one seldom does.
  if (index.parts === 1) void import('./synonyms.ts');
  const found = await Promise.all(
    terms.map(async (term): Promise<Found> =>
      missing.includes(term) ? { term, for: term, weight: 1, hits: [] } : lookUp(index, { term }),
    ),
  );
  const nowhere = wrongly(
    index,
    found.filter(({ term, hits }) => hits.length > 0 && !index.common.has(stem(term))),
  );
  const instead: Finding['instead'] = [];
  for (const { term, hits } of [...found]) {
    if (hits.length > 0) continue;
    const meant = standIns(term, await index.vocabulary());
    if (meant[0]) instead.push({ word: term, by: meant[0].word });
    const stand = meant.map(({ word, weight }) =>
      lookUp(index, { term: word.toLowerCase(), weight, for: term }),
    );
    found.push(...(await Promise.all(stand)));
  }
  const first = fuse(found, index.total);
  const others = await sameMeaning(index, terms, first);
  const all = others.length > 0 ? fuse([...found, ...others], index.total) : first;
  if (all.length > 0) return { candidates: await narrowed(index, query, all), instead, nowhere };
  return { ...(await nearestName(index, query)), nowhere };
}

/** Terms for which something else was found; what is common is there. A page that cannot be loaded proves nothing. */
async function wrongly(index: SearchIndex, found: readonly Found[]): Promise<string[]> {
  const checked = await Promise.all(
    found.map(async (one) => ((await isNowhere(index, one).catch(() => false)) ? [one.term] : [])),
  );
  return checked.flat();
}

/** Looks for other words of the same meaning, for each word that one of the best pages lacks. */
async function sameMeaning(
  index: SearchIndex,
  terms: readonly string[],
  candidates: readonly Candidate[],
): Promise<Found[]> {
  if (index.parts > 1 && (candidates[0]?.coverage ?? 0) >= GOOD) return [];
  const best = candidates.slice(0, ENOUGH);
  const lacking = terms.filter(
    (term) => best.length === 0 || best.some(({ places }) => !places.has(term)),
  );
  if (lacking.length === 0) return [];
  const { synonyms } = await import('./synonyms.ts');
  const others = lacking.flatMap((term) => synonyms(term).map((other) => ({ term, other })));
  const found = await Promise.all(
    others.map(async ({ term, other }) =>
      (await isThere(index, other))
        ? [await lookUp(index, { term: other, weight: SYNONYM, for: term })]
        : [],
    ),
  );
  return found.flat();
}

/** What is called most like a question of which no word is anywhere. */
async function nearestName(index: SearchIndex, { text }: Query): Promise<Omit<Finding, 'nowhere'>> {
  const [likely] = namesLike(text, await index.vocabulary());
  if (!likely || likely.like < LIKELY) return { candidates: [], instead: [] };
  const { name } = likely;
  const found = await lookUp(index, { term: name.toLowerCase(), weight: GUESSED, for: text });
  return { candidates: fuse([found], index.total), instead: [{ word: text, by: name }] };
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
