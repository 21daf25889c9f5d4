import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { test } from 'node:test';
import { browserScripts } from '../../src/ui/trust.ts';

const SRC = new URL('../../src/', import.meta.url).pathname;
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(ts|astro)$/.test(file));
const text = (file: string): string => readFileSync(join(SRC, file), 'utf8');

test('the trust page names every script that a page loads', () => {
  const loaded = sources
    .filter((file) => file.endsWith('.astro'))
    .flatMap((file) =>
      [...text(file).matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)].map(([, src = '']) =>
        posix.join(posix.dirname(file), src),
      ),
    );
  // What pages of a kind, and the search page, load besides.
  for (const [, name = ''] of text('ui/page.ts').matchAll(
    /import\('#((?:kinds|search)\/[^']+)'\)/g,
  )) {
    loaded.push(name);
  }
  assert.deepEqual(browserScripts.map(({ file }) => file).sort(), [...new Set(loaded)].sort());
});

test('it tells of all that a script keeps, and of nothing that none does', () => {
  const keeping = browserScripts.filter(({ file }) => storesIn(file)).map(({ file }) => file);
  const told = browserScripts.filter(({ keeps }) => keeps !== undefined).map(({ file }) => file);
  assert.deepEqual(told, keeping);
  for (const file of sources) assert.doesNotMatch(text(file), /document\.cookie\b/, file);
});

/** Whether a script, or a module that it imports, stores something. */
function storesIn(file: string, seen = new Set<string>()): boolean {
  if (seen.has(file)) return false;
  seen.add(file);
  const source = text(file);
  if (/\b(localStorage|sessionStorage|indexedDB|caches)\b/.test(source)) return true;
  return [...source.matchAll(/(?:from |import |import\()'([^']+\.ts)'/g)]
    .map(([, name = '']) =>
      name.startsWith('#') ? name.slice(1) : posix.join(posix.dirname(file), name),
    )
    .filter((name) => sources.includes(name))
    .some((name) => storesIn(name, seen));
}
