import type { Hole, Inside } from './place.ts';
import type { Place } from './quote.ts';

/** What the pieces of SQL look like, in the order in which they are tried. */
const PIECES: [RegExp, Place | 'code'][] = [
  [/--[^\n]*/y, 'comment'],
  [/\/\*(?:(?!\/\*)[^])*?\*\//y, 'comment'],
  [/\$(?:[A-Za-z_]\w*)?\$/y, 'plain'],
  [/(?:[A-Za-z]|[uU]&)'/y, 'plain'],
  [/'(?:[^'\\])*'/y, 'sql-string'],
  [/"(?:[^"\\])*"/y, 'sql-identifier'],
  [/`(?:[^`\\])*`/y, 'sql-backtick'],
  [/[A-Za-z_]\w*|[^]/y, 'code'],
];

/**
 * Placeholders in SQL: strings, names and bare numbers. Databases disagree about backslashes, so from
 * a string that holds one everything is `plain`; likewise from a quote that does not end.
 */
export function sqlPlaces(
  code: string,
  holes: readonly Hole[],
  _inside: Inside,
  lang: string,
): Place[][] {
  const places: Place[][] = holes.map(() => ['plain']);
  const byStart = new Map(holes.map((hole, index) => [hole.start, { hole, index }]));
  let at = 0;
  while (at < code.length) {
    const met = byStart.get(at);
    if (met) {
      places[met.index] = [bareAt(code, met.hole)];
      at = met.hole.end;
      continue;
    }
    const piece = pieceAt(code, at, lang);
    if (!piece) break;
    for (const [index, hole] of holes.entries()) {
      if (piece.place === 'code' || hole.start < at || hole.end > piece.end) continue;
      places[index] = [piece.place];
    }
    at = piece.end;
  }
  return places;
}

/** The piece that begins at an offset; undefined where reading on would be guessing. */
function pieceAt(
  code: string,
  at: number,
  lang: string,
): { end: number; place: Place | 'code' } | undefined {
  const first = code[at] ?? '';
  if (first === '\\' || first === '#') {
    const end = code.indexOf('\n', at) === -1 ? code.length : code.indexOf('\n', at);
    const begins = /(^|\n)[ \t]*$/.test(code.slice(0, at));
    if (first === '\\') return begins ? { end, place: 'plain' } : undefined;
    if (/mysql|mariadb/.test(lang)) return { end, place: 'comment' };
    if (begins) return undefined;
  }
  for (const [pattern, place] of PIECES) {
    pattern.lastIndex = at;
    const text = pattern.exec(code)?.[0];
    if (text === undefined) continue;
    const end = at + text.length;
    if (place === 'code')
      return /['"`]/.test(text) || code.startsWith('/*', at) ? undefined : { end, place };
    if (place === 'sql-backtick' && /^p(ost)?g/.test(lang)) return undefined;
    if (place !== 'plain') return { end, place };
    const close = text.startsWith('$') ? code.indexOf(text, end) : -1;
    return close === -1 ? undefined : { end: close + text.length, place };
  }
  return undefined;
}

/** Words behind which a name stands; elsewhere a bare name could be a column, and true of every row. */
const BEFORE_NAME =
  /(?<!\bdistinct\s+)\b(from|join|into|update|table|index|view|schema|database|role|user|sequence|type|function|exists|use|describe|analyze|vacuum)\s+$/i;

/** Outside of quotes a number can stand, and a name or a part of one where only a name is read. */
function bareAt(code: string, hole: Hole): Place {
  const before = code.slice(0, hole.start);
  const after = code.slice(hole.end);
  if (/[.]$/.test(before) || /^[.]/.test(after)) return 'sql-bare';
  if (/[\w}{$@:#]$/.test(before) || /^[\w{$]/.test(after))
    return BEFORE_NAME.test(before.replace(/\w+$/, '')) ? 'sql-bare' : 'plain';
  return BEFORE_NAME.test(before) ? 'sql-bare' : 'sql-number';
}
