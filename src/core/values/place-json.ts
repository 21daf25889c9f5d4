import type { Hole, Inside } from './place.ts';
import type { Place } from './quote.ts';
import { inText } from './place-text.ts';

/** Placeholders in JSON: in a string, or instead of a whole value. */
export function jsonPlaces(code: string, holes: readonly Hole[], inside: Inside): Place[][] {
  const strings = stringsOf(code);
  return holes.map((hole) => {
    if (hole.start >= strings.end) return ['plain'];
    const around = strings.all.find(({ start, end }) => start <= hole.start && hole.end <= end);
    if (around) {
      const text = code.slice(around.start, around.end);
      return ['json-string', ...inText(text, hole.start - around.start, hole, inside)];
    }
    const before = code.slice(0, hole.start).trimEnd().at(-1);
    const after = code.slice(hole.end).trimStart()[0];
    const whole = (!before || ':[,'.includes(before)) && (!after || ',]}'.includes(after));
    return [whole ? 'json-value' : 'plain'];
  });
}

/** The strings without their quotes, and where the last complete one leaves the code. */
function stringsOf(code: string): { all: { start: number; end: number }[]; end: number } {
  const all: { start: number; end: number }[] = [];
  let at = code.indexOf('"');
  while (at !== -1) {
    const match = /^"(?:[^"\\\n]|\\.)*"/.exec(code.slice(at));
    if (!match) return { all, end: at };
    const end = at + match[0].length;
    all.push({ start: at + 1, end: end - 1 });
    at = code.indexOf('"', end);
  }
  return { all, end: code.length };
}
