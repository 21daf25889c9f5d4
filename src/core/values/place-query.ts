import { MARK, type Marked, type Scan } from './place.ts';
import type { Place } from './quote.ts';

/** Placeholders in SQL: in strings, in names, or bare. Whatever only one database knows is plain. */
export const sqlPlaces: Scan = (code, outer, found) => {
  pieces(code, SQL, (piece, open, before) => {
    for (const { 0: placeholder, index } of piece.matchAll(MARK)) {
      // A line that begins with a backslash is a command of psql.
      const psql = /(^|\n)\s*\\[^\n]*$/.test(before + piece.slice(0, index));
      const escapes = open === "'" && (/[EBXNU&]$/i.test(before) || piece.includes('\\'));
      found(placeholder, [...outer, psql || escapes ? 'plain' : (SQL_PLACES[open] ?? 'plain')]);
    }
  });
};

const SQL_PLACES: Record<string, Place> = {
  "'": 'sql-string',
  '"': 'sql-name',
  '`': 'sql-tick',
  '': 'sql-bare',
};

/** Placeholders in PromQL and LogQL: in strings, where behind `=~` they are meant literally. */
export const queryPlaces: Scan = (code, outer, found) => {
  pieces(code, QUERY, (piece, open, before) => {
    const place = piece.includes('\\') ? undefined : QUERY_PLACES[open];
    const matches = /(=~|!~|\|~)\s*$/.test(before);
    for (const [placeholder] of piece.matchAll(MARK)) {
      if (!place) found(placeholder, [...outer, 'plain']);
      else found(placeholder, [...outer, place, ...(matches ? (['regex'] as const) : [])]);
    }
  });
};

const QUERY_PLACES: Record<string, Place> = {
  '"': 'query-double',
  "'": 'query-single',
  '`': 'query-raw',
};

/** Strings, names and comments with what closes each; a doubled quote stays inside. */
const SQL =
  /'(?:[^']|'')*'?|"(?:[^"]|"")*"?|`(?:[^`]|``)*`?|--[^\n]*|\/\*[^]*?(?:\*\/|$)|\$(\w*)\$[^]*?(?:\$\1\$|$)/g;
const QUERY = /"(?:[^"\\]|\\[^])*"?|'(?:[^'\\]|\\[^])*'?|`[^`]*`?|#[^\n]*/g;

/** Cuts code into what stands in quotes or comments (`open`: how it begins) and what is bare. */
function pieces(
  code: Marked,
  pattern: RegExp,
  each: (piece: Marked, open: string, before: Marked) => void,
): void {
  let from = 0;
  for (const match of code.matchAll(pattern)) {
    each(code.slice(from, match.index), '', code.slice(0, from));
    const [text] = match;
    const open = text.charAt(0);
    const isClosed = text.length > 1 && text.endsWith(open);
    each(
      text,
      isClosed && /["'`]/.test(open) ? open : text.slice(0, 2),
      code.slice(0, match.index),
    );
    from = match.index + text.length;
  }
  each(code.slice(from), '', code.slice(0, from));
}
