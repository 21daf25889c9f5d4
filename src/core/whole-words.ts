/** A longer word breaks where it must: it would not fit a phone. */
const LONGEST = 28;

/**
 * Inline code cut into what may break and words with a hyphen that must not: `--to-` at the end of a
 * line and `revision=3` in the next reads as something else.
 */
export function wholeWords(code: string): { text: string; whole: boolean }[] {
  const pieces: { text: string; whole: boolean }[] = [];
  let from = 0;
  for (const { 0: word, index } of code.matchAll(/\S+/g)) {
    if (word.length > LONGEST || !/[^-]-./.test(word)) continue;
    if (index > from) pieces.push({ text: code.slice(from, index), whole: false });
    pieces.push({ text: word, whole: true });
    from = index + word.length;
  }
  if (from < code.length) pieces.push({ text: code.slice(from), whole: false });
  return pieces;
}
