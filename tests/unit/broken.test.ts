import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Nodes } from 'hast';
import { raw } from 'hast-util-raw';
import { visit } from 'unist-util-visit';
import { allRules } from '../../src/check/check.ts';
import type { Part } from '../../src/core/entry.ts';
import { EntryCache } from '../../src/markdown/cache.ts';
import { checkFolder, lineOf, runCheck, writeFolder } from '../broken/check.ts';

const BROKEN = fileURLToPath(new URL('../broken', import.meta.url));
/** Elements that no page may hold. */
const NEVER =
  /^(script|style|i?frame|object|embed|form|button|svg|base|link|meta|math|textarea|select|video|source)$/;
const temporary = mkdtempSync(join(tmpdir(), 'handrail-broken-'));
const cache = join(temporary, 'cache');
after(() => rmSync(temporary, { recursive: true, force: true }));

const cases = readdirSync(BROKEN, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({
    name,
    folder: join(BROKEN, name),
    expected: readFileSync(join(BROKEN, name, 'expected.txt'), 'utf8')
      .split('\n')
      .slice(0, -1),
  }));

describe('the check finds in a broken folder what its expected.txt says', () => {
  for (const { name, folder, expected } of cases) {
    test(name, async () => {
      const { findings } = await checkFolder(folder, cache);
      assert.deepEqual(findings.map(lineOf), expected);
    });
  }

  test('and every rule has such a folder', () => {
    const met = new Set(cases.flatMap(({ expected }) => expected.map((line) => ruleOf(line))));
    const unmet = allRules.map(({ id }) => id).filter((id) => !met.has(id));
    assert.deepEqual(unmet, []);
  });
});

describe('what could run reaches no reader', () => {
  for (const { name, folder } of cases.filter(({ name }) => /^(unsafe|executable)-/.test(name))) {
    test(name, async () => {
      const { compilation } = await checkFolder(folder, cache);
      for (const { key } of compilation.records) {
        const tree = asBrowserReads(new EntryCache(cache).body(key).parts);
        visit(tree, 'element', ({ tagName, properties }) => {
          assert.doesNotMatch(tagName, NEVER);
          for (const [property, value] of Object.entries(properties)) {
            assert.doesNotMatch(property, /^(on|style|srcset|srcdoc|set:|action)/i, tagName);
            assert.doesNotMatch(String(value), /^\W*(java|vb)?(script|data)\W*:/i, tagName);
          }
        });
      }
    });
  }
});

describe('folders that not every disk can hold', () => {
  test('two addresses that differ only in letter case', async (t) => {
    const folder = writeFolder(join(temporary, 'case'), {
      'guides/deploys.md': '# One\n',
      'guides/Deploys.md': '# Two\n',
    });
    if (readdirSync(join(folder, 'guides')).length < 2) return t.skip('this disk ignores case');
    const { findings } = await checkFolder(folder, cache);
    assert.deepEqual(findings.map(lineOf), [
      'guides/deploys.md:1:1 error duplicate-url its address differs from that of guides/Deploys.md only in letter case',
    ]);
  });

  const deep = {
    'quotes.md': `${'>'.repeat(5000)} x\n`,
    'tags.mdx': `${'<b>'.repeat(3000)}x${'</b>'.repeat(3000)}\n`,
    'tags.md': `${'<b>'.repeat(3000)}x${'</b>'.repeat(3000)}\n`,
  };
  for (const [file, text] of Object.entries(deep)) {
    test(`a page nested too deeply is reported, not fatal: ${file}`, async () => {
      const folder = writeFolder(join(temporary, `deep-${file}`), { [`guides/${file}`]: text });
      const { findings } = await checkFolder(folder, cache);
      assert.ok(findings.some((found) => found.file === `guides/${file}`));
    });
  }
});

describe('a handbook’s own components', () => {
  const files = {
    'components/Badge.astro': '<b><slot /></b>\n',
    'guides/page.mdx': '# Deploys\n\n<Badge kind="new">New</Badge> <Bagde />\n',
  };
  const unknown = 'unknown component <Bagde> — did you mean "Badge"?';
  for (const args of [[], ['--no-components']]) {
    test(`are known ${args.join('') || 'by their file names'}`, async () => {
      const folder = writeFolder(join(temporary, 'components'), files);
      const { findings } = await checkFolder(folder, cache, ...args);
      const line = `guides/page.mdx:3:31 error unknown-component ${unknown}`;
      assert.deepEqual(findings.map(lineOf), [line]);
    });
  }
});

test('an audience on the command line must be one of the handbook’s', async () => {
  const folder = writeFolder(join(temporary, 'audience'), {
    'handbook.yaml': 'title: Broken\naudiences: [interviewers]\n',
    'guides/page.md': '# Deploys\n',
  });
  const { code, stderr } = await runCheck(folder, cache, '--audience', 'interviewer');
  assert.match(stderr, /^handrail: unknown audience "interviewer" — did you mean "interviewers"\?/);
  assert.equal(code, 2);
});

function ruleOf(line: string): string | undefined {
  return /^.*?:\d+:\d+ (?:error|warn) (\S+) /.exec(line)?.[1];
}

/** A body as a page would show it, component contents included, as elements. */
function asBrowserReads(parts: Part[]): Nodes {
  return raw({ type: 'root', children: [{ type: 'raw', value: htmlOf(parts) } as never] });
}

function htmlOf(parts: Part[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('href' in part) return ' href="/x/"';
      return 'image' in part ? ' src="/x.png"' : htmlOf(part.body);
    })
    .join('');
}
