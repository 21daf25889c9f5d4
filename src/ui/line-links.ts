/** Whether a fragment like `#log-ts-L3` or `#log-ts-L3-L5` names a line of a block, counted from 1. */
export function namesLine(fragment: string, id: string, line: number): boolean {
  const [first, last] = readLines(fragment, id);
  return first <= line && line <= last;
}

/** The fragment of a line, or of all lines from the first one that the present fragment names to it. */
export function fragmentOf(id: string, line: number, extended = ''): string {
  const [from] = readLines(extended, id);
  const [first, last] = from ? [Math.min(from, line), Math.max(from, line)] : [line, line];
  return `#${id}-L${first}${first === last ? '' : `-L${last}`}`;
}

/** First and last line of a block that a fragment names; twice 0 where it names none. */
function readLines(fragment: string, id: string): [number, number] {
  const [, of, first, last = first] = /^#(.+?)-L(\d+)(?:-L(\d+))?$/.exec(fragment) ?? [];
  return of === id ? [Number(first), Number(last)] : [0, 0];
}
