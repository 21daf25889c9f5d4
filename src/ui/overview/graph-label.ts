/** Characters that a line of a box may hold. */
const LONGEST = 26;
/** Average width of a character of 13 px, half bold, in pixels. */
const ADVANCE = 7.1;

/** A label in at most two lines, and the width that these and a note need, in pixels. */
export function linesOf(label: string, note: string): { lines: string[]; width: number } {
  const lines = [''];
  for (const word of label.split(/\s+/)) {
    const line = lines.at(-1) ?? '';
    if (line && line.length + word.length + 1 > LONGEST) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  const shown = lines.slice(0, 2).map((line) => cut(line, LONGEST));
  if (lines.length > 2) shown[1] = cut(`${shown[1]}…………`, LONGEST).replace(/[\s.,:;]*…+$/, ' …');
  const longest = Math.max(...shown.map((line) => line.length), note.length * 0.9);
  return { lines: shown, width: Math.ceil(longest * ADVANCE) };
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
