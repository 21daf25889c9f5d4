import type { Hole, Inside } from './place.ts';
import type { Place } from './quote.ts';
import { isAddress } from './place-text.ts';

/** Placeholders in addresses, one a line: behind the host any value, in scheme and host a plain one. */
export function urlPlaces(code: string, holes: readonly Hole[]): Place[][] {
  return holes.map((hole) => {
    const from = code.lastIndexOf('\n', hole.start - 1) + 1;
    const before = code.slice(from, hole.start).trimStart();
    const host = /^[a-z][a-z0-9+.-]*:\/\/[^/?#\\]+[/?#]/i;
    return [host.test(before) || /^\/(?!\/|$)|^\/$/.test(before) ? 'url' : 'bare'];
  });
}

/** Placeholders in a form's body (`a=1&b={{b}}`). */
export function formPlaces(code: string, holes: readonly Hole[]): Place[][] {
  return holes.map(({ start }) => [code.slice(0, start).includes('=') ? 'url' : 'plain']);
}

/** Placeholders in an HTTP request: the target of its first line, its headers, its JSON. */
export function httpPlaces(code: string, holes: readonly Hole[], inside: Inside): Place[][] {
  const blank = /\n\r?\n/.exec(code);
  const head = blank ? blank.index : code.length;
  const body = blank ? blank.index + blank[0].length : code.length;
  const json = /^\s*[{[]/.test(code.slice(body));
  return holes.map((hole) => {
    if (hole.start >= body) {
      const inner = { ...hole, start: hole.start - body, end: hole.end - body };
      return (json && inside(code.slice(body), 'json', [inner])[0]) || ['plain'];
    }
    const line = code.slice(code.lastIndexOf('\n', hole.start - 1) + 1, head).split('\n')[0] ?? '';
    const at = hole.start - (code.lastIndexOf('\n', hole.start - 1) + 1);
    const target = /^(?:[A-Z]+[ \t]+)(?=\/|[a-z]+:\/\/)/.exec(line)?.[0].length ?? 0;
    const inTarget = target > 0 && at >= target && !/\s/.test(line.slice(target, at));
    if (!inTarget && !isAddress(line)) return ['bare'];
    return (
      urlPlaces(line.slice(target), [{ ...hole, start: at - target, end: at - target }])[0] ?? [
        'plain',
      ]
    );
  });
}
