import { wordsIn } from './excerpt.ts';
import type { SearchIndex } from './load.ts';
import type { PagefindHit } from './pagefind.d.ts';
import type { Found, Hit } from './rank.ts';
import { bare } from './words.ts';

/** Words that begin with fewer letters than this are not looked for: there would be too many. */
const SHORTEST = 3;
/** Metadata that a page is called by, and all that is searched; the rest is only shown. */
const NAMES = ['words', 'keywords', 'ids'];
const SEARCHED = [...NAMES, 'title', 'summary', 'label'];

/**
 * Looks for a word, and for words that begin with it.
 * @param weight how much it counts, for which of the question's terms.
 */
export async function lookUp(
  index: SearchIndex,
  { term, weight = 1, for: meant = term }: { term: string; weight?: number; for?: string },
): Promise<Found> {
  const hits = await hitsOf(index, term);
  return { term, for: meant, weight, hits: hits.map(toHit) };
}

/** Where there is no such word, Pagefind takes the longest one that the term begins with: that is no hit. */
async function hitsOf(index: SearchIndex, term: string): Promise<PagefindHit[]> {
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
  return plain(word).includes(plain(term)) ? hits : [];
}

/** A word as the index compares words: without accents. */
function plain(word: string): string {
  return bare(word.normalize('NFD').replace(/\p{M}/gu, ''));
}

function toHit({ id, score, words, matchedMetaFields = [] }: PagefindHit): Hit {
  return {
    id,
    score,
    words,
    inTitle: matchedMetaFields.includes('title'),
    inNames: NAMES.some((field) => matchedMetaFields.includes(field)),
  };
}
