import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyTarget } from '../../../src/search/keys.ts';
import { opensSearch } from '../../../src/search/shortcut.ts';

const moves: [key: string, at: number, to: number | undefined][] = [
  ['ArrowDown', -1, 0],
  ['ArrowDown', 2, 0],
  ['ArrowUp', 0, 2],
  ['ArrowUp', -1, 2],
  ['Home', 1, 0],
  ['End', 1, 2],
  ['a', 1, undefined],
];
for (const [key, at, to] of moves) {
  test(`${key} from ${at} of three`, () => assert.equal(keyTarget(key, at, 3), to));
}
test('no key leads anywhere in an empty list', () => {
  assert.equal(keyTarget('ArrowDown', -1, 0), undefined);
});

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const presses: [what: string, press: Parameters<typeof opensSearch>, opens: boolean][] = [
  ['/', [{ ...none, key: '/' }, false, false], true],
  ['/ by Shift-7', [{ ...none, shiftKey: true, key: '/' }, false, false], true],
  ['/ in a field', [{ ...none, key: '/' }, true, false], false],
  ['/ turned off', [{ ...none, key: '/' }, false, true], false],
  ['Ctrl-/', [{ ...none, ctrlKey: true, key: '/' }, false, false], false],
  ['Ctrl-K in a field', [{ ...none, ctrlKey: true, key: 'k' }, true, true], true],
  ['Cmd-K with caps lock', [{ ...none, metaKey: true, key: 'K' }, false, false], true],
  ['Ctrl-Shift-K', [{ ...none, ctrlKey: true, shiftKey: true, key: 'K' }, false, false], false],
  ['Ctrl-Alt-K', [{ ...none, ctrlKey: true, altKey: true, key: 'k' }, false, false], false],
  ['k', [{ ...none, key: 'k' }, false, false], false],
];
for (const [what, press, opens] of presses) {
  test(`${what} ${opens ? 'opens' : 'leaves'} search`, () => {
    assert.equal(opensSearch(...press), opens);
  });
}
