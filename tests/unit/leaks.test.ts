import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { findLeaks } from '#build/leaks.ts';
import { forAudience } from '#core/audience.ts';
import type { AudiencePart } from '#core/entry.ts';

const temporary = mkdtempSync(join(tmpdir(), 'handrail-leaks-'));
after(() => rmSync(temporary, { recursive: true, force: true }));

const SECRET = 'We ask “what’s left?” of each candidate, & wait for ten seconds.';
const hidden = [
  { file: 'rubrics/a.mdx', text: `Short. ${SECRET}\nAnother line that nobody else may ever see.` },
];

describe('a hidden sentence is found', () => {
  const places: [string, string | Buffer][] = [
    [
      'guides/a/index.html',
      '<p>We ask “what’s <b>left</b>?” of each\n candidate, &amp; wait for ten&nbsp;seconds.</p>',
    ],
    [
      'guides/b/index.html',
      '<p>Before.</p><p>We ask &#8220;what&#x2019;s left?&#8221; of each candidate, &amp; wait for ten seconds.</p><p>After',
    ],
    ['guides/a/index.md', `- **Not this.** ${SECRET}`],
    ['handbook.json', JSON.stringify({ summary: `One.\n${SECRET}` })],
    ['pagefind/0/fragment/en_1.pf_fragment', gzipSync(`pagefind_dcd{"content":"${SECRET}"}`)],
  ];
  for (const [path, content] of places) {
    test(`in ${path}`, () => {
      const folder = join(temporary, path.replaceAll('/', '-'));
      const file = join(folder, path);
      mkdirSync(join(file, '..'), { recursive: true });
      writeFileSync(file, content);
      assert.deepEqual(
        findLeaks(folder, hidden, []).map(({ file, found }) => [file, found]),
        [['rubrics/a.mdx', path]],
      );
      assert.deepEqual(findLeaks(folder, hidden, [`Everybody reads: ${SECRET}`]), []);
    });
  }

  test('and what only begins like one is not', () => {
    const folder = join(temporary, 'near');
    mkdirSync(folder);
    writeFileSync(
      join(folder, 'index.html'),
      'We ask what’s left of each candidate, and more. Short.',
    );
    assert.deepEqual(findLeaks(folder, hidden, []), []);
  });
});

describe('source for an audience', () => {
  const part = (isShown: boolean, from: [number, number], to: [number, number]): AudiencePart => ({
    ...{ audience: 'a', isShown, isOwn: true, text: [], from, to },
  });
  const text =
    'One <Audience for="a">two</Audience> three\n\n<Audience for="x > y">\n\nfour\n\n</Audience>\nfive\n';
  test('is without parts for others', () => {
    const parts = [part(false, [1, 5], [1, 37]), part(false, [3, 1], [7, 12])];
    assert.equal(forAudience(text, parts), 'One  three\n\n\nfive\n');
  });
  test('is without the tags of its own', () => {
    const parts = [part(true, [1, 5], [1, 37]), part(true, [3, 1], [7, 12])];
    assert.equal(forAudience(text, parts), 'One two three\n\n\n\nfour\n\n\nfive\n');
  });
  test('leaves alone what stands in a fragment', () => {
    assert.equal(forAudience(text, [{ ...part(false, [1, 5], [1, 37]), isOwn: false }]), text);
  });
});
