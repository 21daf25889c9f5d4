import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAnother, readLock, writeLock } from '../../src/core/rule-lock.ts';

test('a lock is read as it was written, by prefix and number', () => {
  const rules = [
    { id: 'LOG-2', title: 'Keep the message constant' },
    { id: 'ERR-10', title: '' },
    { id: 'ERR-9', title: 'Retry only what is safe' },
    { id: 'ERR-9b', title: 'Retry once' },
  ];
  const read = readLock(writeLock(rules));
  assert.deepEqual(
    read.rules.map(({ id, title }) => ({ id, title })),
    [rules[2], rules[3], rules[1], rules[0]],
  );
  assert.deepEqual(read.wrong, []);
  assert.equal(writeLock(read.rules), writeLock(rules));
});

test('a line that is no rule is told, with Windows line ends too', () => {
  const { rules, wrong } = readLock('# ids\r\nERR-1 Wrap\r\n=======\r\nerr-2 lower\r\n');
  assert.deepEqual(rules, [{ id: 'ERR-1', title: 'Wrap', line: 2 }]);
  assert.deepEqual(wrong, [3, 4]);
});

test('a rule in other words is the same, one that shares less than half of them is another', () => {
  assert.equal(isAnother('Never swallow an error', 'Never swallow an error silently'), false);
  assert.equal(isAnother('Never swallow an error', 'Do not swallow any error'), false);
  assert.equal(isAnother('Never swallow an error', 'Page every list by cursor'), true);
  assert.equal(isAnother('Deadlines', 'Deadlines for every call'), false);
});
