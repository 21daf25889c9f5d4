import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { after, test } from 'node:test';
import { createProcessor } from '@mdx-js/mdx';
import remarkGfm from 'remark-gfm';
import { parse } from 'yaml';
import { filesBelow } from './files.ts';
import { generate } from './generate.ts';
import { anchors } from './outline.ts';

// BENCH_PAGES=4000 checks a large handbook the same way.
const PAGES = Number(process.env['BENCH_PAGES'] ?? 120);
const dir = mkdtempSync(join(tmpdir(), 'handrail-generate-'));
after(() => rmSync(dir, { recursive: true, force: true }));

const pages = generate(join(dir, 'one'), PAGES);
const read = (file: string) => readFileSync(join(dir, 'one', file), 'utf8');
const byFile = new Map(pages.map((page) => [page.file, page]));
const mdx = pages.filter(({ file }) => file.endsWith('.mdx'));

test('equal arguments give equal bytes, another seed gives others', () => {
  generate(join(dir, 'two'), PAGES);
  generate(join(dir, 'three'), PAGES, 2);
  assert.equal(digest(join(dir, 'two')), digest(join(dir, 'one')));
  assert.notEqual(digest(join(dir, 'three')), digest(join(dir, 'one')));
});

test('has the pages asked for, of all kinds, under unique ids and titles', () => {
  assert.equal(pages.length, PAGES);
  assert.equal(new Set(pages.map(({ kind }) => kind)).size, 8);
  assert.equal(new Set(pages.map(({ file }) => file.toLowerCase())).size, PAGES);
  const names = pages.map(({ kind, title }) => `${kind} ${title}`.toLowerCase());
  assert.equal(new Set(names).size, PAGES);
});

test('front matter and data files are YAML whose references exist', () => {
  const ids = new Set(pages.map(({ kind, id }) => `${kind}/${id}`));
  for (const { file } of pages) {
    const text = read(file);
    const matter = file.endsWith('.mdx') ? (/^---\n(.*?)\n---\n/s.exec(text)?.[1] ?? '') : text;
    const fields = parse(matter) as Record<string, unknown>;
    const references = [
      ...list(fields['services']).map((id) => `service/${id}`),
      ...list(fields['dependsOn']).map((id) => `service/${id}`),
      ...list(fields['owner']).map((id) => `team/${id}`),
      ...list(fields['extends']).map((id) => `onboarding/${id}`),
      ...list(fields['related']),
      ...list(fields['decidedBy']),
    ];
    for (const reference of references) assert.ok(ids.has(reference), `${file}: ${reference}`);
  }
});

test('every page parses as MDX', () => {
  const processor = createProcessor({ remarkPlugins: [remarkGfm] });
  for (const { file } of mdx) {
    const body = read(file).replace(/^---\n.*?\n---\n/s, '');
    assert.doesNotThrow(() => processor.parse(body), file);
  }
});

test('every link leads to a page and an anchor that it has', () => {
  for (const { file } of mdx) {
    const found = [...prose(read(file)).matchAll(/\]\(([^)#]+)(?:#([^)]+))?\)/g)];
    assert.ok(found.length >= 2 && found.length <= 6, `${file}: ${found.length} links`);
    for (const [, path = '', anchor] of found) {
      const target = byFile.get(posix.join(posix.dirname(file), path));
      assert.ok(target, `${file}: ${path}`);
      if (anchor) assert.ok(anchors(target).includes(anchor), `${file}: ${path}#${anchor}`);
      if (anchor) assert.ok(declares(read(target.file), anchor), `${target.file}: ${anchor}`);
    }
  }
});

test('a page has 3 to 5 blocks of code that no other page has, 2 tables, some 750 words', (t) => {
  const blocks = new Set<string>();
  let count = 0;
  let words = 0;
  for (const { file } of mdx) {
    const text = read(file);
    const codes = [...text.matchAll(/^```\w+.*?^```$/gms)].map(([code]) => code);
    assert.ok(codes.length >= 3 && codes.length <= 5, `${file}: ${codes.length} blocks`);
    assert.equal(text.match(/^\| ---/gm)?.length, 2, file);
    for (const code of codes) blocks.add(code);
    count += codes.length;
    words += prose(text).split(/\s+/).length;
  }
  assert.equal(blocks.size, count);
  t.diagnostic(
    `${Math.round(words / mdx.length)} words and ${(count / mdx.length).toFixed(1)} blocks a page`,
  );
  assert.ok(words / mdx.length > 700 && words / mdx.length < 800);
});

function list(value: unknown): string[] {
  return value === undefined ? [] : [value].flat().map(String);
}

/** The text without front matter, code, tables and tags. */
function prose(text: string): string {
  return text
    .replace(/^---\n.*?\n---\n/s, '')
    .replaceAll(/^```\w+.*?^```$/gms, '')
    .replaceAll(/^(\||<).*$/gm, '');
}

function declares(text: string, anchor: string): boolean {
  const words = anchor.replaceAll('-', '[ -]');
  return text.includes(` id="${anchor}"`) || new RegExp(`^##+ ${words}$`, 'im').test(text);
}

function digest(folder: string): string {
  const hash = createHash('sha256');
  for (const file of filesBelow(folder)) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('hex');
}
