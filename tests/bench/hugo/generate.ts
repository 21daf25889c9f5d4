import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parse, stringify } from 'yaml';
import { filesBelow, writerInto } from '../files.ts';
import { FOLDERS } from '../plan.ts';
import { FRAGMENT } from '../pages/runbook.ts';
import { facts } from './facts.ts';
import { HUGO_SITE } from './site.ts';
import { toMarkdown } from './markdown.ts';

/**
 * Writes the pages of a handbook as a Hugo site: the same text, code, tables and fields, with
 * components as plain Markdown and links as URLs.
 * @param dir the site's folder; made when missing.
 * @param fromHandbook a folder that `generate` wrote.
 */
export function generateHugo(dir: string, fromHandbook: string): void {
  const write = writerInto(dir);
  for (const [file, text] of Object.entries(HUGO_SITE)) write(file, text);
  const fragment = readFileSync(join(fromHandbook, FRAGMENT), 'utf8');
  const folders = new Set<string>();
  for (const file of filesBelow(fromHandbook)) {
    if (!KIND_FOLDERS.has(file.split('/')[0] ?? '') || file.includes('/_')) continue;
    const source = readFileSync(join(fromHandbook, file), 'utf8');
    write(`content/${file.replace(/\.\w+$/, '.md')}`, page(file, source, fragment));
    for (let at = posix.dirname(file); at !== '.'; at = posix.dirname(at)) folders.add(at);
  }
  for (const folder of folders) {
    write(`content/${folder}/_index.md`, `---\ntitle: ${posix.basename(folder)}\n---\n`);
  }
}

const KIND_FOLDERS = new Set(Object.values(FOLDERS));

/** Fields that Hugo's own front matter holds; all others become text of the page. */
type Matter = {
  title?: string;
  name?: string;
  summary?: string;
  tags?: string[];
  aliases?: string[];
};

function page(file: string, source: string, fragment: string): string {
  const [, matter = source, body = ''] = /^---\n(.*?\n)---\n(.*)$/s.exec(source) ?? [];
  const { title, name, summary, tags, aliases, ...others } = parse(matter) as Matter;
  const own = stringify({ title: title ?? name, description: summary, tags, aliases });
  return `---\n${own}---\n\n${facts(others)}\n\n${toMarkdown(body, file, fragment)}`;
}
