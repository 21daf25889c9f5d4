import type { AudiencePart } from './entry.ts';

/** Source of a page as its audience may read it: parts for others cut out, the tags of its own too. */
export function forAudience(text: string, parts: readonly AudiencePart[]): string {
  const lines = lineStarts(text);
  const offset = ([line, column]: [number, number]): number =>
    (lines[line - 1] ?? text.length) + column - 1;
  const cuts = parts
    .filter(({ isOwn }) => isOwn)
    .flatMap(({ isShown, from, to }): [number, number][] => {
      const [start, end] = [offset(from), offset(to)];
      if (!isShown) return [[start, end]];
      const written = text.slice(start, end);
      const opened = OPENING.exec(written)?.[0].length ?? 0;
      const closed = CLOSING.exec(written)?.[0].length ?? 0;
      return [
        [start, start + opened],
        [end - closed, end],
      ];
    });
  let left = text;
  for (const [start, end] of cuts.sort(([a], [b]) => b - a)) {
    left = left.slice(0, start) + left.slice(end);
  }
  return left;
}

const OPENING = /^<Audience\b(?:"[^"]*"|'[^']*'|[^>"'])*>/;
const CLOSING = /<\/Audience\s*>$/;

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}
