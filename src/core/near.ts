import { distance } from 'fastest-levenshtein';

/**
 * The known name nearest to a wrong one, or undefined where none is near.
 * Near: at most a third of the letters differ (at least one may), letter case aside.
 */
export function nearest(wrong: string, known: Iterable<string>): string | undefined {
  const target = wrong.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(target.length / 3)) + 1;
  for (const name of known) {
    if (Math.abs(name.length - wrong.length) >= bestDistance) continue;
    const candidate = name.toLowerCase();
    const found = isSwap(target, candidate) ? 1 : distance(target, candidate);
    if (found < bestDistance) {
      best = name;
      bestDistance = found;
    }
  }
  return best;
}

/**
 * Known names that resemble a wrong one, best first: near as {@link nearest} has it, then those that
 * share words with it, `KubePodCrash` with `KubePodCrashLooping`.
 */
export function nearestOf(wrong: string, known: readonly string[], most: number): string[] {
  const target = wrong.toLowerCase();
  const words = wordsOf(wrong);
  const rated = known.map((name) => {
    const candidate = name.toLowerCase();
    const edits = distance(target, candidate);
    const own = wordsOf(name);
    const shared = own.filter((word) => words.includes(word)).length;
    const isNear = edits <= Math.max(1, Math.floor(target.length / 3));
    const half = shared * 2 >= Math.max(2, Math.min(words.length, own.length));
    return { name, isGood: isNear || half, score: edits - 4 * shared };
  });
  return rated
    .filter(({ isGood }) => isGood)
    .sort((a, b) => a.score - b.score)
    .slice(0, most)
    .map(({ name }) => name);
}

/** Words of a name, in lower case: `KubePodCrash` → kube, pod, crash. */
function wordsOf(name: string): string[] {
  return (name.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\d+/gu) ?? []).map((word) =>
    word.toLowerCase(),
  );
}

/** Whether two neighbouring letters changed places: the commonest slip, and two edits to Levenshtein. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return (
    at !== -1 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  );
}

/** ` — did you mean "x"?`, or nothing: to append to a message. */
export function didYouMean(wrong: string, known: Iterable<string>): string {
  const near = nearest(wrong, known);
  return near === undefined ? '' : ` — did you mean "${near}"?`;
}

/** `"a", "b" and "c"`, cut after a few with the count of the rest. */
export function listOf(names: readonly string[], most = 8): string {
  const shown = names.slice(0, most).map((name) => `"${name}"`);
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
  if (shown.length < 2) return shown.join('');
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
