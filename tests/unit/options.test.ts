import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { readOptions, ROOT, UsageError, type Options } from '../../src/cli/options.ts';

const here = mkdtempSync(join(tmpdir(), 'handrail-options-'));
mkdirSync(join(here, 'handbook'));
writeFileSync(join(here, 'file'), '');
after(() => rmSync(here, { recursive: true, force: true }));

const read = (...args: string[]): Options =>
  readOptions(['--content', 'handbook', ...args], {}, here);

test('without any, the folder is content/ of the project and the rest is plain', () => {
  const options = readOptions([], {}, here);
  assert.equal(options.content, join(ROOT, 'content'));
  assert.equal(options.out, join(ROOT, 'dist'));
  assert.deepEqual(
    [options.base, options.site, options.audience, options.format, options.components],
    ['/', undefined, undefined, 'text', true],
  );
  assert.deepEqual([options.drafts, options.all, options.rules], [false, false, false]);
});

test('paths are taken from the folder of the call', () => {
  const { content, out, timings } = read('--out', '../site', '--timings', 'times.json');
  assert.equal(content, join(here, 'handbook'));
  assert.equal(out, join(here, '../site'));
  assert.equal(timings, join(here, 'times.json'));
});

test('HANDBOOK_DIR names the folder, and --content wins over it', () => {
  const environment = { HANDBOOK_DIR: 'handbook' };
  assert.equal(readOptions([], environment, here).content, join(here, 'handbook'));
  assert.equal(readOptions(['--content', '.'], environment, here).content, here);
});

describe('a value is read', () => {
  const rows: [args: string[], option: keyof Options, value: unknown][] = [
    [['--base', 'handbook'], 'base', '/handbook/'],
    [['--site', 'https://handbook.example/path?x'], 'site', 'https://handbook.example'],
    [['--port', '8080'], 'port', 8080],
    [['--format', 'github'], 'format', 'github'],
    [['--no-components'], 'components', false],
    [['--drafts'], 'drafts', true],
    [['--audience', 'managers'], 'audience', 'managers'],
    [['--all'], 'all', true],
    [['--host', '0.0.0.0'], 'host', '0.0.0.0'],
  ];
  for (const [args, option, value] of rows) {
    test(args.join(' '), () => assert.equal(read(...args)[option], value));
  }
});

describe('a wrong call is said in a line', () => {
  const rows: [args: string[], message: RegExp][] = [
    [['--contnet', 'x'], /^unknown option "--contnet" — did you mean "--content"\?$/],
    [['--draft'], /^unknown option "--draft" — did you mean "--drafts"\?$/],
    [['--zzz'], /^unknown option "--zzz"$/],
    [['--no-component'], /^unknown option "--no-component" — did you mean "--no-components"\?$/],
    [['-x'], /^unknown option "-x"$/],
    [['extra'], /extra/],
    [['--format', 'xml'], /^--format takes text, json or github, not "xml"$/],
    [['--port', '0'], /^--port takes a number from 1 to 65535, not "0"$/],
    [['--port', '8080x'], /not "8080x"$/],
    [['--port', '65536'], /not "65536"$/],
    [['--site', 'handbook.example'], /^--site takes an address like/],
    [['--site', 'ftp://handbook.example'], /^--site takes an address like/],
    [['--out'], /--out/],
    [
      ['--content', 'nowhere'],
      /^there is no folder .*nowhere; name the handbook's with --content$/,
    ],
    [['--content', 'file'], /^there is no folder .*file;/],
  ];
  for (const [args, message] of rows) {
    test(args.join(' '), () => {
      assert.throws(
        () => read(...args),
        (error) => {
          assert.ok(error instanceof UsageError);
          assert.match(error.message, message);
          return !error.message.includes('\n');
        },
      );
    });
  }
});

test('help is given even where the folder is missing', () => {
  assert.equal(readOptions(['--help', '--content', 'nowhere'], {}, here).help, true);
  assert.equal(readOptions(['-h'], {}, here).help, true);
});
