import type { Scalar } from 'yaml';

/** How a scalar is written: `json` is the double quote of a file that may be JSON. */
export type Style = 'plain' | 'single' | 'double';

/** A text of one line as a YAML scalar; `plain` is kept where it means the same. */
export function scalarText(text: string, style: Style, inFlow: boolean): string {
  if (style === 'double') return `"${text.replace(/[\\"]/g, '\\$&')}"`;
  const isPlain = /^[A-Za-z]/.test(text) && !/: |:$| #|\s$/.test(text);
  if (style === 'plain' && isPlain && !(inFlow && /[,[\]{}]/.test(text))) return text;
  return `'${text.replaceAll("'", "''")}'`;
}

/** The style of a scalar that is there. Blocks become plain: the new text has one line. */
export function styleOf({ type }: Scalar): Style {
  if (type === 'QUOTE_DOUBLE') return 'double';
  return type === 'QUOTE_SINGLE' ? 'single' : 'plain';
}

/** Where the line after an offset begins; the end of the text for the last line. */
export function nextLine(text: string, offset: number): number {
  if (text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

/** How many characters stand before an offset in its line. */
export function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}
