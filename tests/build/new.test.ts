import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { Handbook } from './handbook.ts';
import { finished, freshCache, PROJECT, start, temporaryFolder, type Run } from './run.ts';
import { plan } from '../../src/new/plan.ts';
import { templates } from '../../src/new/templates.ts';

const cache = freshCache();
const run = (command: string, ...args: string[]): Promise<Run> =>
  finished(start(command, cache, args));

/** Takes the mark of a draft away from every page, as an author does in the end. */
function publish(folder: string, files: string[]): void {
  for (const file of files) {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^status: draft\n/m, ''));
  }
}

async function problems(folder: string): Promise<unknown[]> {
  const { stdout } = await run('check', '--content', folder, '--format', 'json', '--all');
  return (JSON.parse(stdout) as { findings: unknown[] }).findings;
}

describe('every kind and template is a valid page', () => {
  test('in an empty folder, by the command', async () => {
    const { folder } = new Handbook({});
    for (const kind of Object.keys(templates)) {
      const made = await run('new', kind, `Of ${kind}: "C++" #1`, '--content', folder);
      assert.equal(made.code, 0, made.stderr);
    }
    await assertValid(folder, new Set(), []);
  });

  test('in the starter handbook, beside its pages', async () => {
    const folder = join(temporaryFolder('starter'), 'content');
    cpSync(join(PROJECT, 'content'), folder, { recursive: true });
    const before = filesIn(folder);
    const known = await problems(folder);
    for (const [name, template] of Object.entries(templates)) {
      const request = {
        ...{ template, title: `Of ${name}: "C++" #1`, today: '2026-11-22', owner: 'platform' },
        ...{ alerts: ['NewAlert'], prefix: undefined, tier: 1, supersedes: [] },
      };
      const text = readFileSync(join(PROJECT, 'src/new/templates', template.file), 'utf8');
      const around = { files: [...filesIn(folder)], ruleIds: [], read: () => '' };
      for (const change of plan(request, text, around)) {
        mkdirSync(dirname(join(folder, change.file)), { recursive: true });
        writeFileSync(join(folder, change.file), change.text);
      }
    }
    await assertValid(folder, before, known);
  });
});

function filesIn(folder: string): Set<string> {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Set(all.filter((file) => /\.\w+$/.test(file)));
}

/** Files that came since `before` are a page for each template, and bring no problem, as drafts and without. */
async function assertValid(folder: string, before: Set<string>, known: unknown[]): Promise<void> {
  const written = [...filesIn(folder)].filter((file) => !before.has(file));
  assert.equal(written.length, Object.keys(templates).length);
  const text = written.map((file) => readFileSync(join(folder, file), 'utf8')).join('');
  assert.doesNotMatch(text, /<<|>>/);
  assert.deepEqual(await problems(folder), known, 'as drafts');
  publish(folder, written);
  if (existsSync(join(folder, 'rules.lock'))) await run('rules', 'lock', '--content', folder);
  assert.deepEqual(await problems(folder), known, 'as pages');
}

test('a decision is numbered, and both files say that it replaces another', async () => {
  const old = '# 1. Use Y\n\n## Status\n\nAccepted\n\n## Context\n\nText.\n';
  const book = new Handbook({ 'decisions/0001-use-y.md': old, 'teams/a.yaml': 'name: A\n' });
  const at = ['--content', book.folder];
  const made = await run('new', 'decision', 'Use', 'X', '--supersedes', '1', ...at);
  assert.equal(made.code, 0, made.stderr);
  assert.match(made.stdout, /wrote .*0002-use-x\.md\nchanged .*0001-use-y\.md: superseded\n/);
  const read = (file: string): string => readFileSync(join(book.folder, 'decisions', file), 'utf8');
  assert.equal(
    read('0001-use-y.md'),
    old.replace('Accepted', 'Superseded by [2. Use X](0002-use-x.md)'),
  );
  assert.match(read('0002-use-x.md'), /^status: accepted\n[^]*^supersedes: \[ 0001-use-y \]\n/m);
  assert.deepEqual(await problems(book.folder), []);

  const again = await run('new', 'decision', 'Use Z', '--supersedes', '1', ...at);
  assert.equal(again.code, 2);
  assert.match(again.stderr, /0001-use-y was replaced already/);
  assert.ok(!existsSync(join(book.folder, 'decisions/0003-use-z.md')));
});

test('nothing is overwritten, and a wrong call is said in a line', async () => {
  const book = new Handbook({
    'guides/a.md': 'Mine.\n',
    'teams/one.yaml': 'name: One\n',
    'teams/two.yaml': 'name: Two\n',
  });
  const calls: [string[], RegExp][] = [
    [['guide', 'A', '--owner', 'one'], /^handrail: guides\/a\.md is there already/],
    [['guide', 'B'], /^handrail: who answers for the guide\? Give --owner: "one" and "two"\n$/],
    [['guide', 'B', '--owner', 'oen'], /^handrail: no team "oen" — did you mean "one"\?/],
    [['guide'], /^handrail: a guide needs a title: handrail new guide "Title"\n$/],
    [['runbok', 'B'], /^handrail: cannot write a "runbok" — did you mean "runbook"\?/],
    [[], /^handrail: name what to write/],
    [['guide', 'B', '--tier', '1', '--owner', 'one'], /^handrail: --tier is for a service only\n$/],
    [
      ['guide', 'B', '--ownr', 'one'],
      /^handrail: unknown option "--ownr" — did you mean "--owner"/,
    ],
    [['guide', 'B', '--owner', 'one', '--folder', '../..'], /^handrail: "\.\." cannot be part/],
  ];
  for (const [args, message] of calls) {
    const { code, stderr } = await run('new', ...args, '--content', book.folder);
    assert.match(stderr, message);
    assert.equal(code, 2);
  }
  assert.equal(readFileSync(join(book.folder, 'guides/a.md'), 'utf8'), 'Mine.\n');
  assert.deepEqual(readdirSync(join(book.folder, 'guides')), ['a.md']);
});

test('where one of two files cannot be written, neither is', async () => {
  const book = new Handbook({ 'decisions/0001-a.md': '---\nstatus: accepted\n---\n\nA.\n' });
  // Something stands where the old decision's new text would be put down.
  mkdirSync(join(book.folder, 'decisions/0001-a.md.handrail-new'));
  const at = ['--content', book.folder];
  const { code, stderr } = await run('new', 'decision', 'B', '--supersedes', '1', ...at);
  assert.equal(code, 2);
  assert.match(stderr, /cannot be written \(EISDIR\); nothing was changed/);
  assert.deepEqual(readdirSync(join(book.folder, 'decisions')), [
    '0001-a.md',
    '0001-a.md.handrail-new',
  ]);
});
