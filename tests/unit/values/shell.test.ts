import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { filled } from './fill.ts';
import { values } from './values.ts';

const folder = mkdtempSync(join(tmpdir(), 'handrail-values-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Programs that read their words once more, as the real ones do; `curl` shows what it was given. */
const PROGRAMS = `
ssh() { shift; eval "$*"; }
bash() { eval "$2"; }
sh() { eval "$2"; }
kubectl() { while [ "$1" != -- ]; do shift; done; shift; "$@"; }
curl() { printf '%s\\0' "$2"; }
`;

/** A command, and what it prints for a value. */
const templates: [command: string, prints: (value: string) => string][] = [
  [`printf '%s\\0' {{a}}`, (v) => v],
  [`printf '%s\\0' 'x {{a}} y'`, (v) => `x ${v} y`],
  [`printf '%s\\0' "x {{a}} y"`, (v) => `x ${v} y`],
  [`printf '%s\\0' "{{a}}{{a}}"`, (v) => v + v],
  [`printf '%s\\0' pod/{{a}}-x`, (v) => `pod/${v}-x`],
  [`printf '%s\\0' \\\n  {{a}}{{a}}`, (v) => v + v],
  [`X={{a}} Y="{{a}}"; printf '%s\\0' "$X$Y"`, (v) => v + v],
  [`V=1; printf '%s\\0' "$V{{a}}" ; printf '%s\\0' "$V"{{a}}`, (v) => `1${v}\0` + `1${v}`],
  [`V=1; printf '%s\\0' $V{{a}}`, (v) => `1${v}`],
  [`printf '%s\\0' "$(printf '%s' {{a}})"`, (v) => v],
  [`printf '%s\\0' "$(printf '%s' "{{a}}" '{{a}}')"`, (v) => v + v],
  [`if true; then printf '%s\\0' {{a}}; fi`, (v) => v],
  [`{ printf '%s\\0' {{a}} | cat; }`, (v) => v],
  [`eval "printf '%s\\0' {{a}}"`, (v) => v],
  [`eval 'printf "%s\\0" "{{a}}"'`, (v) => v],
  [`ssh h "printf '%s\\0' {{a}}"`, (v) => v],
  [`ssh h printf "'%s\\0'" {{a}}`, (v) => v],
  [`ssh h printf "'%s\\0'" "{{a}}"`, (v) => v],
  [`bash -c "printf '%s\\0' '{{a}}'"`, (v) => v],
  [`bash -c "printf '%s\\0' \\"{{a}}\\""`, (v) => v],
  [`kubectl exec p -- sh -c 'printf "%s\\0" {{a}}'`, (v) => v],
  [`ssh h "bash -c \\"printf '%s\\0' {{a}}\\""`, (v) => v],
  [`curl -d '{"a": "{{a}}"}'`, (v) => `{"a": ${JSON.stringify(v)}}`],
  [`curl -d "{\\"a\\": \\"{{a}}\\"}"`, (v) => `{"a": ${JSON.stringify(v)}}`],
];

const shells: [name: string, before: string][] = [
  ['bash', ''],
  ['bash', 'set -o history; set -o histexpand\n'],
  ['dash', ''],
];

for (const [shell, before] of shells) {
  const skip = spawnSync(shell, ['-c', ':']).status !== 0;
  describe(`${shell} reads what was filled in${before && ', with a history'}`, { skip }, () => {
    for (const [index, [command, prints]] of templates.entries()) {
      if (shell === 'dash' && command.includes('{ printf')) continue;
      test(command, () => {
        const all = values(40, index + 1).map((value) => ({
          value,
          line: filled(command, shell === 'dash' ? 'sh' : shell, value),
        }));
        const given = all.filter(({ line }) => line !== undefined);
        assert.ok(given.length > 60, 'most values can stand here');
        const input = before + PROGRAMS + given.map(({ line }) => `${line}\n`).join('');
        const { stdout, stderr } = spawnSync(shell, before ? ['--norc'] : [], {
          cwd: folder,
          input,
          encoding: 'utf8',
          maxBuffer: 1e8,
          env: { PATH: process.env['PATH'], HOME: '/', LC_ALL: 'C.UTF-8' },
        });
        const expected = given.map(({ value }) => `${prints(value)}\0`).join('');
        assert.deepEqual(stdout.split('\0'), expected.split('\0'), stderr.slice(0, 300));
        assert.deepEqual(readdirSync(folder), []);
      });
    }
  });
}
