import { nearest } from '#core/near.ts';
import { bare } from './words.ts';

/** How much a hit of the word counts that was probably meant. */
const MEANT = 0.9;
/** … and of one that is only the nearest there is. */
export const GUESSED = 0.5;
/** Letters of a part that names are known by, and how many such names are looked for. */
const PART = 5;
const NAMES = 4;
/** Letters of a word's half. */
const HALF = 3;

/** A word to look for instead of one that is nowhere. */
interface StandIn {
  word: string;
  /** How much a hit of it counts, against one of the word itself. */
  weight: number;
}

/**
 * What to look for instead of a word that is nowhere: names that it is a part of, the two words that it is
 * made of, else the two nearest. A letter in another's place is seldom a slip: it makes another word.
 * @param known words that pages are called by, the most common first.
 */
export function standIns(term: string, known: readonly string[]): StandIn[] {
  const part = bare(term);
  const names = part.length < PART ? [] : known.filter((name) => bare(name).includes(part));
  const sure = names.length > 0 ? names.slice(0, NAMES) : halves(part, known);
  if (sure.length > 0) return sure.map((word) => ({ word, weight: MEANT }));
  const by = nearest(term, known);
  const other = nearest(
    term,
    known.filter((word) => word !== by),
  );
  return [by, other]
    .filter((word) => word !== undefined)
    .map((word) => ({ word, weight: isSlip(term, word) ? MEANT : GUESSED }));
}

/** The two known words that a word is made of, the first as long as can be: `podcrash`; none of another. */
function halves(word: string, known: readonly string[]): string[] {
  const words = new Set(known.map((name) => name.toLowerCase()));
  for (let at = word.length - HALF; at >= HALF; at--) {
    const both = [word.slice(0, at), word.slice(at)];
    if (both.every((half) => words.has(half))) return both;
  }
  return [];
}

/** Whether a word is another one with letters too many or too few, or in another order. */
function isSlip(typed: string, word: string): boolean {
  const sorted = (text: string): string => [...text.toLowerCase()].sort().join('');
  return typed.length !== word.length || sorted(typed) === sorted(word);
}
