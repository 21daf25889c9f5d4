import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { readHistory, readLog } from '../../src/markdown/history.ts';

const work = realpathSync(mkdtempSync(join(tmpdir(), 'handrail-history-')));
after(() => rmSync(work, { recursive: true, force: true }));
const repository = join(work, 'repository');
const book = join(repository, 'docs/handbook');

function git(folder: string, day: number, ...args: string[]): void {
  const date = `2026-01-${String(day).padStart(2, '0')}T08:00:00Z`;
  const who = ['-c', 'user.name=x', '-c', 'user.email=x@x.example', '-c', 'commit.gpgsign=false'];
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  execFileSync('git', [...who, ...args], { cwd: folder, env, stdio: 'pipe' });
}

function commit(day: number, files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(repository, file)), { recursive: true });
    writeFileSync(join(repository, file), text);
  }
  git(repository, day, 'add', '-A');
  git(repository, day, 'commit', '-q', '-m', `day ${day}`);
}

/** A shell script of one line; its path. */
function executable(name: string, line: string): string {
  writeFileSync(join(work, name), `#!/bin/sh\n${line}\n`, { mode: 0o755 });
  return join(work, name);
}

describe('the history of a handbook in a folder of a repository', async () => {
  mkdirSync(repository);
  git(repository, 1, 'init', '-q');
  commit(1, {
    'docs/handbook/a.md': 'a',
    'docs/handbook/moved.md': 'the moved text',
    'docs/handbook/ü "x"\n.md': 'odd',
    'other.md': 'other',
  });
  commit(2, { 'docs/handbook/a.md': 'a, changed' });
  renameSync(join(book, 'moved.md'), join(book, 'here.md'));
  commit(3, {});
  commit(4, { 'docs/handbook/moved.md': 'another', 'other.md': 'changed' });
  rmSync(join(book, 'a.md'));
  commit(5, {});
  commit(6, { 'docs/handbook/a.md': 'anew' });
  commit(7, { 'docs/handbook/a.md': 'anew, changed' });
  const at = (day: number): string => `2026-01-0${day}T08:00:00Z`;
  const history = await readHistory(book);
  const rows: [file: string, changed: number, created: number][] = [
    ['here.md', 1, 1],
    ['moved.md', 4, 4],
    ['a.md', 7, 6],
    ['ü "x"\n.md', 1, 1],
  ];
  for (const [file, changed, created] of rows) {
    test(`${JSON.stringify(file)}: made on day ${created}, changed on day ${changed}`, () => {
      assert.deepEqual(history.get(file), { changed: at(changed), created: at(created) });
    });
  }

  test('nothing outside the folder is told of', () => {
    assert.deepEqual([...history.keys()].sort(), rows.map(([file]) => file).sort());
  });

  test('a shallow clone knows nothing, rather than one date for all', async () => {
    const clone = join(work, 'shallow');
    git(work, 8, 'clone', '-q', '--depth', '1', `file://${repository}`, clone);
    assert.equal((await readHistory(join(clone, 'docs/handbook'))).size, 0);
  });

  test('no setting of the repository starts a program', async () => {
    const ran = join(work, 'ran');
    const signer = executable(
      'sign.sh',
      'cat >/dev/null; echo "[GNUPG:] SIG_CREATED x" >&2; echo "-----BEGIN PGP SIGNATURE-----"; echo; echo "-----END PGP SIGNATURE-----"',
    );
    writeFileSync(join(book, 'here.md'), 'signed');
    git(repository, 9, '-c', `gpg.program=${signer}`, 'commit', '-qaS', '-m', 'x');
    const program = executable('run.sh', `touch ${ran}; exit 1`);
    const settings = {
      'log.showSignature': 'true',
      'gpg.program': program,
      'core.fsmonitor': program,
      'core.pager': program,
    };
    for (const [name, value] of Object.entries(settings)) git(repository, 9, 'config', name, value);
    execFileSync('git', ['log', '-1'], { cwd: repository, stdio: 'pipe' });
    assert.ok(existsSync(ran), 'plain git starts it');
    rmSync(ran);
    assert.equal((await readHistory(book)).size, rows.length);
    assert.ok(!existsSync(ran));
  });
});

test('a folder in no repository, and one that is not there, have no history', async () => {
  mkdirSync(join(work, 'plain'));
  assert.equal((await readHistory(join(work, 'plain'))).size, 0);
  assert.equal((await readHistory(join(work, 'gone'))).size, 0);
});

test('a file that is called like an answer of git is a file', () => {
  const log = 'commit 0\0\nM\0commit 99\0A\0M\0commit 86400\0\nA\0commit 99\0';
  const history = readLog(log);
  assert.deepEqual(history.get('commit 99'), {
    changed: '1970-01-01T00:00:00Z',
    created: '1970-01-02T00:00:00Z',
  });
  assert.deepEqual(history.get('M'), {
    changed: '1970-01-01T00:00:00Z',
    created: '1970-01-01T00:00:00Z',
  });
});
