import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readOptions } from '../../src/cli/options.ts';
import { prepare } from '../../src/cli/prepare.ts';
import { build, freshCache, PROJECT, temporaryFolder } from './run.ts';
import { brokenLinks, elementsOf } from './site.ts';
import { treeOf } from './tree.ts';

const CORPORA = join(PROJECT, '../shared/corpora');
const folders = ['prometheus-operator-runbooks/content', 'adr-madr'];

describe('other people’s handbooks are built as they are', () => {
  for (const folder of folders) {
    const content = join(CORPORA, folder);
    const skip = existsSync(content) ? false : `${content} is not here`;
    test(folder, { skip }, async (context) => {
      const out = temporaryFolder('out');
      const cache = freshCache();
      const run = await build(content, out, cache);
      const tree = treeOf(out);
      const options = readOptions(['--content', content], { HANDRAIL_CACHE: cache }, '/');
      const { graph, compilation } = await prepare(options);

      await context.test('exit code 0, and problems are warnings', () => {
        assert.equal(run.code, 0, run.stdout + run.stderr);
        assert.match(run.stdout, /\b0 errors, [1-9]\d* warnings?/);
      });

      await context.test('no word of a page’s prose is lost', () => {
        assert.ok(compilation.records.length > 10);
        const lost = compilation.records.flatMap((record) => {
          const html = String(tree.get(`${graph.path(record)}index.html`));
          const elements = elementsOf(html);
          const main = elements.find(({ name }) => name === 'main')?.text ?? '';
          const alts = elements.flatMap(({ attributes }) => attributes.get('alt') ?? []);
          const source = readFileSync(join(content, record.file), 'utf8');
          const missing = missingWords(prose(source), [main, ...alts].join(' '));
          return missing.length > 0 ? [`${record.file}: ${missing.slice(0, 12).join(' ')}`] : [];
        });
        assert.deepEqual(lost, []);
      });

      await context.test('the site’s own links hold; what is broken was told', () => {
        const told = run.stdout.includes('broken-');
        const broken = brokenLinks(tree, '/');
        assert.ok(broken.length === 0 || told, broken.slice(0, 10).join('\n'));
      });
    });
  }
});

/** Markdown without front matter, comments, tags, addresses, numbers of lists, and what names a language or a callout. */
function prose(source: string): string {
  return source
    .replace(/^\uFEFF?---\r?\n[^]*?\n---\r?\n/, '')
    .replace(/<!--[^]*?-->/g, '')
    .replace(/^\s*(```|~~~).*$/gm, '')
    .replace(/^\s*\[[^\]]+\]:.*$/gm, '')
    .replace(/\]\((?:[^()]|\([^()]*\))*\)/g, '] ')
    .replace(/\]\[[^\]]*\]/g, '] ')
    .replace(/<\/?[a-z][^>]*>/gi, ' ')
    .replace(/^[\s>]*\d+[.)]\s/gm, '')
    .replace(/\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/g, '')
    .replace(/&[a-z]+;/g, ' ');
}

/** Words that a text holds more often than another. */
function missingWords(text: string, shown: string): string[] {
  const left = new Map<string, number>();
  for (const word of wordsOf(shown)) left.set(word, (left.get(word) ?? 0) + 1);
  return wordsOf(text).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
