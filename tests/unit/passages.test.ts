import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kinds } from '#kinds/index.ts';
import { compile } from '#markdown/compile.ts';

test('what search reads has the words of a page as a reader sees them', async () => {
  const source = [
    '**One message** blocks its *partition*, a twelfth, booked by [orders](https://a.example/).[^1]',
    '',
    '| Key | Value |',
    '| --- | ----- |',
    '| a`b`c | d |',
    '',
    '[^1]: Since May.',
  ].join('\n');
  const { body } = await compile(
    {
      file: 'guides/a.mdx',
      kind: kinds.guide,
      id: 'a',
      section: false,
      fragment: false,
      bytes: new TextEncoder().encode(source),
    },
    {
      teamComponents: new Set(),
      elsewhere: new Map(),
      readFragment: (_, file) => ({ file, text: '' }),
    },
  );
  const text = body.passages.map((passage) => passage.text).join(' | ');
  assert.match(
    text,
    /^One message blocks its partition, a twelfth, booked by orders\. 1 Key Value abc d/,
  );
});
