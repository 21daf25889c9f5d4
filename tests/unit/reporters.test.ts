import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { githubReport } from '../../src/check/reporters/github.ts';
import { jsonReport } from '../../src/check/reporters/json.ts';
import { textReport } from '../../src/check/reporters/text.ts';
import type { Finding } from '../../src/core/findings.ts';
import { runCheck, writeFolder } from '../broken/check.ts';

const temporary = mkdtempSync(join(tmpdir(), 'handrail-reporters-'));
const cache = join(temporary, 'cache');
after(() => rmSync(temporary, { recursive: true, force: true }));

const broken: Finding = {
  rule: 'broken-link',
  level: 'error',
  file: 'guides/a.md',
  line: 3,
  column: 7,
  message: '"b.md" leads to no file',
  fix: 'correct it',
};
const draft: Finding = { ...broken, rule: 'link-to-draft', level: 'warn', file: 'guides/b.md' };
const many = Array.from({ length: 25 }, (_, index) => ({ ...broken, line: index + 1 }));

describe('the text report', () => {
  test('has a line for the problem, one for the fix, and a summary', () => {
    assert.equal(
      textReport([broken, draft], 'content/', false, false),
      [
        'content/guides/a.md:3:7 error broken-link "b.md" leads to no file',
        '    correct it',
        'content/guides/b.md:3:7 warn link-to-draft "b.md" leads to no file',
        '    correct it',
        '1 error, 1 warning in 2 files (broken-link 1, link-to-draft 1)',
      ].join('\n'),
    );
  });

  test('says when there is nothing', () => {
    assert.equal(textReport([], '', false, false), '0 problems');
  });

  test('tells twenty of a rule and counts the rest', () => {
    const lines = textReport([...many, draft], '', false, false).split('\n');
    assert.equal(lines.filter((line) => line.includes(' error broken-link ')).length, 20);
    assert.equal(lines.at(-2), '… and 5 more of broken-link (25 in all; --all shows every one)');
    assert.match(lines.at(-1) ?? '', /^25 errors, 1 warning in 2 files /);
  });

  test('tells all with --all', () => {
    const report = textReport(many, '', false, true);
    assert.equal(report.split('\n').length, 25 * 2 + 1);
    assert.doesNotMatch(report, /more of/);
  });

  test('is coloured only where it is asked for', () => {
    assert.match(textReport([broken], '', true, false), /\u001b\[31merror/);
    assert.doesNotMatch(textReport([broken], '', false, false), /\u001b/);
  });
});

test('the JSON report counts and holds every finding', () => {
  const report = JSON.parse(jsonReport([...many, draft]));
  assert.deepEqual(report, { errors: 25, warnings: 1, findings: [...many, draft] });
});

describe('the GitHub report', () => {
  test('is a workflow command a finding, the fix behind a line break', () => {
    assert.equal(
      githubReport([broken, draft], 'content/'),
      '::error file=content/guides/a.md,line=3,col=7,title=broken-link::"b.md" leads to no file%0Acorrect it\n' +
        '::warning file=content/guides/b.md,line=3,col=7,title=link-to-draft::"b.md" leads to no file%0Acorrect it',
    );
  });

  test('escapes what would end a property or the command', () => {
    const odd = { ...broken, file: 'a,b:c.md', message: '100 %\r\n::error::x' };
    delete odd.fix;
    assert.equal(
      githubReport([odd], ''),
      '::error file=a%2Cb%3Ac.md,line=3,col=7,title=broken-link::100 %25%0D%0A::error::x',
    );
  });
});

describe('handrail check, as a process', () => {
  const folder = (name: string): string =>
    fileURLToPath(new URL(`../broken/${name}`, import.meta.url));
  const NO_STACK = /^\s+at |node:internal|Error:/m;

  for (const name of ['mdx-syntax-unclosed-tag', 'yaml-syntax-colon', 'not-utf8', 'empty-folder']) {
    test(`ends with 1 and without a stack trace: ${name}`, async () => {
      const { code, stdout, stderr } = await runCheck(folder(name), cache);
      assert.match(stdout, /^\S+:\d+:\d+ error [a-z0-9-]+ /m);
      assert.doesNotMatch(stdout + stderr, NO_STACK);
      assert.equal(code, 1);
    });
  }

  test('ends with 0 in a foreign folder, and says why', async () => {
    const { code, stdout } = await runCheck(folder('foreign-folder'), cache);
    assert.match(stdout, /^0 errors, 5 warnings in 2 files/m);
    assert.match(stdout, /^There is no handbook\.yaml here, so problems are warnings/m);
    assert.equal(code, 0);
  });

  test('writes JSON and nothing else', async () => {
    const { code, stdout } = await runCheck(folder('broken-link'), cache, '--format', 'json');
    const { errors, findings } = JSON.parse(stdout);
    assert.deepEqual([errors, findings.length, code], [4, 4, 1]);
  });

  test('writes workflow commands and nothing else', async () => {
    const { stdout } = await runCheck(folder('broken-link'), cache, '--format', 'github');
    const lines = stdout.trimEnd().split('\n');
    assert.equal(lines.length, 4);
    for (const line of lines) {
      assert.match(line, /^::error file=[^,:]+,line=\d+,col=\d+,title=broken-link::[^:]/);
    }
  });

  test('counts a thousand problems, and has all of them in JSON', async () => {
    const links = Array.from({ length: 100 }, (_, index) => `[x](gone-${index}.md)\n\n`).join('');
    const names = Array.from({ length: 10 }, (_, index) => `guides/page-${index}.md`);
    const files = Object.fromEntries(names.map((name) => [name, `# Page\n\n${links}`]));
    const thousand = writeFolder(join(temporary, 'thousand'), files);
    const text = await runCheck(thousand, cache);
    assert.match(text.stdout, /^… and 980 more of broken-link \(1000 in all; --all shows/m);
    assert.match(text.stdout, /^1000 errors, 0 warnings in 10 files \(broken-link 1000\)/m);
    const json = await runCheck(thousand, cache, '--format', 'json');
    assert.equal(JSON.parse(json.stdout).findings.length, 1000);
  });
});
