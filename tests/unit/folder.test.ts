import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, beforeEach, describe, test } from 'node:test';
import { claimFolder, RefusedFolder, swapIn } from '../../src/build/folder.ts';

const temporary = mkdtempSync(join(tmpdir(), 'handrail-folder-'));
after(() => rmSync(temporary, { recursive: true, force: true }));

let root: string;
let out: string;
let stage: string;
let number = 0;

beforeEach(() => {
  root = join(temporary, String(number++));
  out = join(root, 'dist');
  stage = join(root, 'stage');
  write('stage/index.html', 'new');
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

const refused = (why: RegExp) => (error: unknown) =>
  error instanceof RefusedFolder && why.test(error.message);

describe('a folder may be built to', () => {
  test('when it is not there', () => claimFolder(out, [join(root, 'content')]));

  test('when it is empty', () => {
    mkdirSync(out);
    claimFolder(out, []);
  });

  test('when it was built before', () => {
    swapIn(stage, out);
    claimFolder(out, []);
  });

  test('when its name only begins like a source’s', () => {
    claimFolder(join(root, 'content-site'), [join(root, 'content')]);
    claimFolder(join(root, '..site'), [root + '-other']);
  });
});

describe('a folder is refused', () => {
  test('when it holds files of somebody else', () => {
    write('dist/thesis.doc', 'years of work');
    assert.throws(() => claimFolder(out, []), refused(/not built by handrail/));
    assert.equal(read('dist/thesis.doc'), 'years of work');
  });

  test('when it is a source, lies in one, or holds one', () => {
    const content = join(root, 'content');
    for (const target of [content, join(content, 'dist'), join(content, '..dist'), root]) {
      assert.throws(() => claimFolder(target, [content]), refused(/would overwrite/), target);
    }
  });

  test('when it is a file', () => {
    write('dist', 'not a folder');
    assert.throws(() => claimFolder(out, []), refused(/./));
    assert.equal(read('dist'), 'not a folder');
  });
});

describe('a finished site', () => {
  test('takes the place of nothing', () => {
    swapIn(stage, join(out, 'deep'));
    assert.equal(read('dist/deep/index.html'), 'new');
    assert.equal(existsSync(stage), false);
  });

  test('takes the place of the last one, as a whole', () => {
    write('dist/.handrail', '');
    write('dist/old.html', 'old');
    swapIn(stage, out);
    assert.equal(read('dist/index.html'), 'new');
    for (const gone of ['dist/old.html', '.dist.handrail-old', '.dist.handrail-next', 'stage']) {
      assert.equal(existsSync(join(root, gone)), false, gone);
    }
  });

  test('leaves the last one to the next build', () => {
    write('dist/.handrail', '');
    write('dist/old.html', 'old');
    write('used/older.html', 'older');
    swapIn(stage, out, join(root, 'used'));
    assert.equal(read('dist/index.html'), 'new');
    assert.equal(read('used/old.html'), 'old');
    assert.equal(existsSync(join(root, 'used/older.html')), false);
  });

  test('is put in place although a killed run left its own beside it', () => {
    write('.dist.handrail-next/half.html', 'half');
    write('.dist.handrail-old/index.html', 'older');
    swapIn(stage, out);
    assert.equal(read('dist/index.html'), 'new');
    assert.equal(existsSync(join(out, 'half.html')), false);
  });
});

test('what a run that was killed between two renames moved away is put back', () => {
  write('.dist.handrail-old/.handrail', '');
  write('.dist.handrail-old/index.html', 'old');
  claimFolder(out, []);
  assert.equal(read('dist/index.html'), 'old');
});

test('a folder that only has the name of an old one is left alone', () => {
  write('dist.old/mine.txt', 'mine');
  claimFolder(out, []);
  assert.equal(existsSync(out), false);
  assert.equal(read('dist.old/mine.txt'), 'mine');
});
