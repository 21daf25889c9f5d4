import { dataPlaces, urlPlaces, yamlPlaces } from './place-data.ts';
import { queryPlaces, sqlPlaces } from './place-query.ts';
import { sessionPlaces } from './place-shell.ts';
import type { Place } from './quote.ts';

/**
 * Code whose placeholders are one character each, from U+E000: the first is placeholder 0. So code may
 * be cut, unquoted and joined, and each placeholder is still known where it comes out.
 */
export type Marked = string;

/** Takes note that a placeholder stands in these places. */
export type Found = (placeholder: string, at: readonly Place[]) => void;

/** Finds the places of placeholders in code of one language; `outer` is what the code itself stands in. */
export type Scan = (code: Marked, outer: readonly Place[], found: Found) => void;

/** A marked placeholder. */
export const MARK = /[\ue000-\uf8ff]/g;

/**
 * Where the placeholders of a block of code stand, each with its places from the outside. What is not
 * known for sure is `plain`, where only harmless values fit.
 *
 * @param lang Language of the fence.
 * @param placeholders Where they begin and end in the code.
 */
export function placesIn(
  code: string,
  lang: string,
  placeholders: readonly { start: number; end: number }[],
): Place[][] {
  const result = placeholders.map((): Place[] => ['plain']);
  const scan = scanOf(lang.toLowerCase());
  if (!scan || new RegExp(MARK).test(code) || placeholders.length > MOST) return result;
  let marked = '';
  let from = 0;
  placeholders.forEach(({ start, end }, index) => {
    marked += code.slice(from, start) + String.fromCharCode(FIRST + index);
    from = end;
  });
  const seen = new Set<number>();
  scan(marked + code.slice(from), [], (placeholder, at) => {
    const index = placeholder.charCodeAt(0) - FIRST;
    // One that came out twice is in no place of its own.
    result[index] = seen.has(index) ? ['plain'] : [...at];
    seen.add(index);
  });
  return result;
}

const FIRST = 0xe000;
const MOST = 0xf8ff - FIRST;

function scanOf(lang: string): Scan | undefined {
  if (/^(bash|ksh|sh|zsh|shell(script)?)$/.test(lang)) return sessionPlaces;
  if (/^(console|terminal|sh(ell)?-?session)$/.test(lang)) return sessionPlaces;
  if (/^(sql|pgsql|postgres(ql)?|plpgsql|mysql|mariadb|sqlite)$/.test(lang)) return sqlPlaces;
  if (/^(promql|logql)$/.test(lang)) return queryPlaces;
  if (lang === 'json') return dataPlaces;
  if (/^ya?ml$/.test(lang)) return yamlPlaces;
  if (/^ur[il]$/.test(lang)) return urlPlaces;
  return undefined;
}
