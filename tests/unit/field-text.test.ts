import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wholeWords } from '../../src/core/whole-words.ts';
import { piecesOf } from '../../src/ui/field-text.ts';

const shown = (text: string): string =>
  piecesOf(text)
    .map(({ text, as }) => (as === 'text' ? text : `<${as}>${text}</${as}>`))
    .join('');

test('what stands between backticks in a field is code', () => {
  assert.equal(
    shown('`kubectl rollout undo`, then `psql -c "\\l"`. Done.'),
    '<code>kubectl rollout undo</code>, then <code>psql -c "\\l"</code>. Done.',
  );
});

test('a backtick that nothing closes, two together, and an empty text stay', () => {
  for (const text of ['a ` b', '``', 'a ``b`` c', '']) assert.equal(shown(text), text);
});

test('an address is a link, without what ends the sentence', () => {
  assert.equal(
    shown('Page https://oncall.example/a (or mailto:ops@shop.example).'),
    'Page <link>https://oncall.example/a</link> (or <link>mailto:ops@shop.example</link>).',
  );
  assert.equal(shown('javascript:alert(1) data:x'), 'javascript:alert(1) data:x');
});

test('an address in code is no link', () => {
  assert.equal(shown('`curl https://a.example`'), '<code>curl https://a.example</code>');
});

test('words of code with a hyphen are whole, unless they would not fit a phone', () => {
  const whole = (code: string): string =>
    wholeWords(code)
      .map(({ text, whole }) => (whole ? `[${text}]` : text))
      .join('');
  assert.equal(
    whole('kubectl --context prod-eu-1 --to-revision=3'),
    'kubectl --context [prod-eu-1] [--to-revision=3]',
  );
  const long = 'orders-worker-7f9c4d-in-the-namespace-orders';
  assert.equal(whole(`a ${long} -`), `a ${long} -`);
  assert.equal(whole(''), '');
  const endless = 'x'.repeat(1_000_000);
  assert.equal(whole(endless), endless);
});
