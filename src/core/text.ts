import type { Report } from './report.ts';

/** Characters that HTML cannot hold, and that the compiler uses as marks. */
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

/**
 * Bytes to text: UTF-8 without byte-order mark, with `\n` line ends and without control characters.
 * What is not UTF-8 is reported and read as Windows-1252, the likeliest other encoding.
 */
export function readText(bytes: Uint8Array, report: Report): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    report(
      'not-utf8',
      firstInvalid(bytes),
      'the file is not UTF-8 from here on',
      'save it as UTF-8 (in most editors: "Save with encoding")',
    );
    text = new TextDecoder('windows-1252').decode(bytes);
  }
  return withoutControls(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
}

/** Text with control characters replaced, as HTML's parser does. */
export function withoutControls(text: string): string {
  return text.replace(CONTROLS, '\uFFFD');
}

/** Line and column, from 1, of the first byte that is not part of a UTF-8 character (RFC 3629). */
function firstInvalid(bytes: Uint8Array): { line: number; column: number } {
  let at = 0;
  while (at < bytes.length) {
    const length = characterLength(bytes, at);
    if (length === 0) break;
    at += length;
  }
  const before = new TextDecoder().decode(bytes.subarray(0, at)).split(/\r\n?|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Bytes of the character at an offset, 0 where none begins there. */
function characterLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4 || at + length > bytes.length) return 0;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(at, at + length));
    return length;
  } catch {
    return 0;
  }
}
