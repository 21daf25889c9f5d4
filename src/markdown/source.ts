import type { Report } from '#core/report.ts';

/** A file's text, cut into front matter and body; line numbers of both are those of the file. */
export interface Source {
  file: string;
  /** YAML between the `---` lines, or undefined. */
  frontMatter: string | undefined;
  /** The rest, with front matter replaced by blank lines. */
  body: string;
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
