import { wordsIn } from './excerpt.ts';
import type { SearchIndex } from './load.ts';
import type { PagefindHit } from './pagefind.d.ts';
import type { Found, Hit } from './fuse.ts';
import { bare, parts, stem } from './words.ts';

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
  const words = term.length < SHORTEST ? `"${term}"` : term;
  const hits = (await index.search(words)).filter(
    ({ words, matchedMetaFields = [] }) =>
      words.length > 0 || matchedMetaFields.some((field) => SEARCHED.includes(field)),
  );
  return { term, for: meant, weight, hits: hits.map(toHit) };
}

/** Whether a word itself is anywhere, asked for exactly. */
export async function isThere(index: SearchIndex, word: string): Promise<boolean> {
  return (await index.search(`"${word}"`)).length > 0;
}

/**
 * Whether a word is nowhere, for all that was found: where there is none, Pagefind takes the longest
 * word that the term begins with. Looks at the best page found, which is most often shown anyway.
 */
export async function isNowhere(index: SearchIndex, { term, hits }: Found): Promise<boolean> {
  const hit = hits.find(({ words }) => words.length > 0) ?? hits[0];
  if (!hit) return true;
  const { raw_content, meta } = await index.load(hit.id);
  const [place] = hit.words;
  const text = place === undefined ? Object.values(meta).join(' ') : wordsIn(raw_content)[place];
  return !isFormOf(text ?? '', term);
}

/** Whether a text has a term in some form; not where it has only a word that the term begins with. */
export function isFormOf(text: string, term: string): boolean {
  const wanted = plain(term);
  const words = [...parts(text).map(plain), plain(text)];
  return (
    words.some((word) => word.includes(wanted) || stem(word) === stem(wanted)) ||
    !words.some((word) => wanted.startsWith(word))
  );
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
