import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { lock, Locked } from '../../src/build/lock.ts';

const temporary = mkdtempSync(join(tmpdir(), 'handrail-lock-'));
after(() => rmSync(temporary, { recursive: true, force: true }));

let folder: string;
let path: string;
let number = 0;

beforeEach(() => {
  folder = join(temporary, String(number++), 'cache');
  path = join(folder, 'lock');
});

test('a lock holds the process that took it, and is gone when it is given back', () => {
  const release = lock(folder);
  assert.equal(readFileSync(path, 'utf8'), String(process.pid));
  release();
  assert.equal(existsSync(path), false);
  lock(folder)();
});

test('giving it back twice does no harm', () => {
  const release = lock(folder);
  release();
  assert.doesNotThrow(release);
});

test('a lock of a living process is respected', () => {
  lock(folder)();
  writeFileSync(path, String(process.ppid));
  assert.throws(
    () => lock(folder),
    (error) => error instanceof Locked && error.message.includes(`process ${process.ppid}`),
  );
  assert.equal(readFileSync(path, 'utf8'), String(process.ppid));
});

test('a lock of a process that ended is taken over', () => {
  const ended = spawnSync(process.execPath, ['-e', '']).pid;
  lock(folder)();
  writeFileSync(path, String(ended));
  const release = lock(folder);
  assert.equal(readFileSync(path, 'utf8'), String(process.pid));
  release();
});

for (const damaged of ['', 'nonsense', '-1', '0', '1.5']) {
  test(`a damaged lock (${JSON.stringify(damaged)}) is taken over`, () => {
    lock(folder)();
    writeFileSync(path, damaged);
    assert.doesNotThrow(() => lock(folder)());
  });
}
