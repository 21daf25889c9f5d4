import type { Hole } from './place.ts';
import type { Place } from './quote.ts';

/**
 * Placeholders in PromQL and LogQL: a string behind `=~`, `!~` or `|~` is a regular expression, in
 * which the value means itself; behind `=`, `!=` or `|=` it is text; any other string may be a pattern
 * or a template.
 */
export function promqlPlaces(code: string, holes: readonly Hole[]): Place[][] {
  const places: Place[][] = holes.map(() => ['bare']);
  const token = /#[^\n]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`|["'`]/g;
  for (const match of code.matchAll(token)) {
    const [text] = match;
    const end = text.length === 1 && text !== '#' ? code.length : match.index + text.length;
    const place = text === '#' || text[0] === '#' ? (['comment'] as const) : placeOf(code, match);
    for (const [index, hole] of holes.entries()) {
      if (hole.start > match.index && hole.end <= end) places[index] = [...place];
    }
    if (end === code.length && text.length === 1) break;
  }
  return places;
}

function placeOf(code: string, { 0: text, index }: RegExpExecArray): Place[] {
  if (text.length === 1) return ['plain'];
  const operator = /(=~|!~|\|~|!=|\|=|==|=)\s*$/.exec(code.slice(0, index))?.[1];
  if (!operator) return ['plain'];
  const string: Place = text.startsWith('`') ? 'promql-raw' : 'promql-string';
  return operator.endsWith('~') ? [string, 'promql-regex'] : [string];
}
