import type { Hole, Inside } from './place.ts';
import type { Place } from './quote.ts';

/** The places in the text of a string: of an address it has rules, in inner quotes nothing is known. */
export function inText(text: string, at: number, hole: Hole, inside: Inside): Place[] {
  if (isAddress(text)) {
    const inner = { ...hole, start: at, end: at + hole.end - hole.start };
    return inside(text, 'url', [inner])[0] ?? ['plain'];
  }
  return inQuotes(text.slice(0, at)) ? ['plain'] : [];
}

/** Whether a text is an address from its scheme on. */
export function isAddress(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
}

/** Whether quotes are still open at the end of a text; an apostrophe within a word is none. */
export function inQuotes(before: string): boolean {
  const marks = before.replace(/(?<=\w)'(?=\w)/g, '');
  return ["'", '"', '`'].some((mark) => marks.split(mark).length % 2 === 0);
}
