import { decodeEntities } from '#core/entities.ts';

/** A stretch of an excerpt: text, and whether it is what was searched for. */
export interface Stretch {
  text: string;
  hit: boolean;
}

/** What a marked word is besides the word itself: punctuation around it. */
const AROUND = /(^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$)/u;

/**
 * Pagefind's excerpt as plain stretches: it marks hits with `<mark>`, with the punctuation at them, and
 * escapes the rest; its HTML is never put into the page as HTML.
 */
export function stretches(excerpt: string): Stretch[] {
  return excerpt.split(/<mark>(.*?)<\/mark>/s).flatMap((part, at) => {
    const text = decodeEntities(part);
    const parts = at % 2 === 1 ? text.split(AROUND) : [text];
    const hit = (piece: string): boolean => at % 2 === 1 && !AROUND.test(piece);
    return parts.filter((piece) => piece !== '').map((piece) => ({ text: piece, hit: hit(piece) }));
  });
}

/** A text with the words marked that begin with a word of the term. */
export function marked(text: string, term: string): Stretch[] {
  const wanted = words(term);
  return text
    .split(/(\s+)/)
    .filter((part) => part !== '')
    .map((part) => ({
      text: part,
      hit: words(part).some((word) => wanted.some((start) => word.startsWith(start))),
    }));
}

/** What follows a heading that an excerpt begins with; the excerpt itself where it does not. */
export function after(excerpt: readonly Stretch[], heading: string): Stretch[] {
  const whole = excerpt.map(({ text }) => text).join('');
  if (!whole.startsWith(heading)) return [...excerpt];
  let skip = heading.length + (/^[\s.]*/.exec(whole.slice(heading.length))?.[0].length ?? 0);
  return excerpt.flatMap(({ text, hit }) => {
    const left = text.slice(skip);
    skip = Math.max(0, skip - text.length);
    return left === '' ? [] : [{ text: left, hit }];
  });
}

function words(text: string): string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+/u, ''))
    .filter((word) => word !== '');
}
