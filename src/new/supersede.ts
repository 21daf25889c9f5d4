import { isMap, isScalar, parseDocument } from 'yaml';
import { headOf, STATUS_LINE, STATUS_SECTION } from '#core/decision-status.ts';

/** The decision that takes another one's place. */
export interface Successor {
  title: string;
  number: string;
  /** Link to it from the folder of the other one. */
  href: string;
}

const FRONT_MATTER = /^(\uFEFF?---[ \t]*\r?\n)([^]*?)^---[ \t]*$/m;
const KNOWN = /^[ \t]*(?:proposed|accepted|deprecated|draft)\b.*?(?=[ \t]*\r?$)/im;
const FIRST = /^[ \t]*\S.*?(?=[ \t]*\r?$)/m;

/**
 * The text of a decision, marked as superseded where it says its status: in its front matter, under
 * `## Status` or in the line `Status: …`, as adr-tools and MADR have it. Every other byte stays.
 */
export function supersede(text: string, { title, number, href }: Successor): string {
  const [, open, yaml] = FRONT_MATTER.exec(text) ?? [];
  if (open !== undefined && yaml !== undefined && text.startsWith(open)) {
    return replaced(text, open.length, yaml, inFrontMatter(yaml, lineEnd(text)));
  }
  const section = STATUS_SECTION.exec(text);
  const said = section?.[1] ?? '';
  const status = KNOWN.exec(said) ?? FIRST.exec(said);
  if (section && status) {
    const at = section.index + section[0].length - said.length + status.index;
    return replaced(text, at, status[0], `Superseded by [${Number(number)}. ${title}](${href})`);
  }
  for (const match of headOf(text).matchAll(STATUS_LINE)) {
    const [line, name = '', value = ''] = match;
    if (name.toLowerCase() !== 'status') continue;
    const at = match.index + line.length - value.length;
    return replaced(text, at, value.trimEnd(), `superseded by [ADR-${number}](${href})`);
  }
  const lines = ['---', 'status: superseded', '---', '', ''];
  return lines.join(lineEnd(text)) + text;
}

function inFrontMatter(yaml: string, end: string): string {
  const { contents } = parseDocument(yaml);
  const pair = isMap(contents)
    ? contents.items.find(({ key }) => isScalar(key) && key.value === 'status')
    : undefined;
  const range = isScalar(pair?.value) ? pair.value.range : undefined;
  if (!range) return `${yaml}status: superseded${end}`;
  const [start, valueEnd] = range;
  const was = yaml.slice(start, valueEnd).trimEnd();
  const quote = /^['"]/.exec(was)?.[0] ?? '';
  const space = was === '' && !/\s$/.test(yaml.slice(0, start)) ? ' ' : '';
  return replaced(yaml, start, was, `${space}${quote}superseded${quote}`);
}

function replaced(text: string, at: number, was: string, now: string): string {
  return text.slice(0, at) + now + text.slice(at + was.length);
}

function lineEnd(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}
