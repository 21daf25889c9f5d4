import type { Report } from '#core/report.ts';

/** A file's text, cut into front matter and body; line numbers of both are those of the file. */
export interface Source {
  file: string;
  /** YAML between the `---` lines, or undefined. */
  frontMatter: string | undefined;
  /** The rest, with front matter replaced by blank lines. */
  body: string;
}

/**
 * Bytes to text: UTF-8 without byte-order mark, with `\n` line ends and without control characters.
 * What is not UTF-8 is reported and read as Windows-1252, the likeliest other encoding.
 */
export function readText(bytes: Uint8Array, report: Report): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const { line, column } = firstInvalid(bytes);
    report(
      'not-utf8',
      { line, column },
      'the file is not UTF-8 from here on',
      'save it as UTF-8 (in most editors: "Save with encoding")',
    );
    text = new TextDecoder('windows-1252').decode(bytes);
  }
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '\uFFFD');
}

/** Separates front matter (between two `---` lines at the very start) from the body. */
export function splitSource(file: string, text: string, report: Report): Source {
  const lines = text.split('\n');
  if (lines[0]?.trimEnd() !== '---') return { file, frontMatter: undefined, body: text };
  const end = lines.findIndex((line, index) => index > 0 && /^(---|\.\.\.)\s*$/.test(line));
  if (end === -1) {
    if (!/^[\w-]+:(\s|$)/.test(lines[1] ?? '')) return { file, frontMatter: undefined, body: text };
    const last = lastField(lines);
    report(
      'front-matter-open',
      { line: 1, column: 1 },
      'front matter is opened by "---" but never closed',
      `put a line "---" after line ${last + 1}`,
    );
    return cut(file, lines, last);
  }
  return cut(file, lines, end - 1, end);
}

/** `last`: index of the last line of YAML; `end`: index of the closing line, if there is one. */
function cut(file: string, lines: string[], last: number, end = last): Source {
  const blank = lines.slice(0, end + 1).map(() => '');
  return {
    file,
    frontMatter: ['', ...lines.slice(1, last + 1)].join('\n'),
    body: [...blank, ...lines.slice(end + 1)].join('\n'),
  };
}

function lastField(lines: string[]): number {
  let index = 1;
  while (index + 1 < lines.length && /^(\s+\S|-\s|[\w-]+:(\s|$))/.test(lines[index + 1] ?? '')) {
    index++;
  }
  return index;
}

function firstInvalid(bytes: Uint8Array): { line: number; column: number } {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let good = 0;
  let bad = bytes.length;
  while (good + 1 < bad) {
    const middle = (good + bad) >> 1;
    try {
      decoder.decode(bytes.subarray(0, middle), { stream: false });
      good = middle;
    } catch {
      if (isCutOnly(bytes, middle)) good = middle;
      else bad = middle;
    }
  }
  const before = new TextDecoder().decode(bytes.subarray(0, good)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Whether a prefix is invalid only because it ends inside a character. */
function isCutOnly(bytes: Uint8Array, length: number): boolean {
  for (let back = 1; back <= 3 && back < length; back++) {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length - back));
      const lead = bytes[length - back] ?? 0;
      return lead >= 0xc2 && lead <= 0xf4 && back < (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2);
    } catch {
      continue;
    }
  }
  return false;
}
