import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { test } from 'node:test';

const SRC = new URL('../src/', import.meta.url).pathname;

/** Who may import whom: first matching row. `*.astro` and elements have their own rows. */
const table: { files: RegExp; may: RegExp }[] = [
  { files: /^core\//, may: /^core\// },
  { files: /^markdown\//, may: /^(core|markdown)\/|^kinds\/index\.ts$/ },
  { files: /^kinds\/index\.ts$/, may: /^core\/|^kinds\/[a-z]+\/kind\.ts$/ },
  // What runs in the browser, and what it is made of.
  {
    files: /^kinds\/[a-z]+\/[a-z]+\/(?!.*\.astro$)/,
    may: /^(core|ui)\/(?!.*\.astro$)|^kinds\/SAME\/(?!.*\.astro$)/,
  },
  { files: /^kinds\/.*\.astro$/, may: /^(core|ui)\/|^kinds\/SAME\// },
  { files: /^kinds\//, may: /^core\/|^kinds\/SAME\/(?!.*\.astro$)/ },
  // The doors from the shell: the search dialog is on every page, the scripts of runbooks, alerts and paths on theirs.
  { files: /^ui\/Shell\.astro$/, may: /^(core|ui)\/|^search\/SearchDialog\.astro$/ },
  {
    files: /^ui\/page\.ts$/,
    may: /^ui\/|^search\/search-(trigger|page)\.ts$|^kinds\/(runbook\/(runbook|alerts\/[a-z-]+)|onboarding\/[a-z-]+|rubric\/rubric|standard\/rules\/(rule-checklist|cite)|decision\/matrix\/decision-matrix|service\/map\/service-map)\.ts$/,
  },
  { files: /^ui\//, may: /^(core|ui)\/|^markdown\/body\.ts$/ },
  { files: /^search\//, may: /^(core|ui|search)\/|^markdown\/cache\.ts$/ },
  { files: /^outputs\//, may: /^(core|outputs)\/|^kinds\/index\.ts$/ },
  { files: /^check\//, may: /^(core|markdown|check)\/|^kinds\/index\.ts$/ },
  { files: /^new\//, may: /^(core|new)\/|^kinds\/index\.ts$/ },
  { files: /^content\.ts$/, may: /^core\// },
  { files: /^build\//, may: /^(core|outputs|search|markdown|build)\// },
  { files: /^pages\//, may: /^(core|kinds|ui|search|outputs)\/|^content\.ts$/ },
  {
    files: /^cli\//,
    may: /^(core|markdown|check|outputs|build|search|new|cli)\/(?!.*\.astro$)|^kinds\/index\.ts$/,
  },
];

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(ts|astro)$/.test(file) && !file.endsWith('.d.ts'));

/** Imports of a file as paths below src/, and bare packages as they are. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  const found = [
    ...text.matchAll(
      /^\s*(?:import|export)\b[^'"]*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/gm,
    ),
  ];
  return found.map((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? '';
    if (name === '#content') return 'content.ts';
    if (name.startsWith('#')) return name.slice(1);
    return name.startsWith('.') ? posix.join(posix.dirname(file), name) : `npm:${name}`;
  });
}

test('every folder imports only what the table allows', () => {
  const wrong: string[] = [];
  for (const file of sources) {
    const row = table.find(({ files }) => files.test(file));
    assert.ok(row, `${file} is in no row of the table`);
    const same = /^kinds\/([a-z]+)\//.exec(file)?.[1] ?? '-';
    const may = new RegExp(row.may.source.replaceAll('SAME', same));
    for (const name of importsOf(file)) {
      if (!name.startsWith('npm:') && !may.test(name)) wrong.push(`${file} imports ${name}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('core knows neither Astro nor the clock nor the document', () => {
  for (const file of sources.filter((name) => name.startsWith('core/'))) {
    const text = readFileSync(join(SRC, file), 'utf8');
    assert.doesNotMatch(
      text,
      /from 'astro|Date\.now|new Date\(\)|\bdocument\.(query|create|body|head)|\bwindow\./,
      file,
    );
  }
});

test('only the command line’s main file and the hand-over of options read the environment', () => {
  const readers = sources.filter((file) =>
    /process\.env/.test(readFileSync(join(SRC, file), 'utf8')),
  );
  assert.deepEqual(readers.sort(), ['build/options.ts', 'cli/main.ts']);
});

test('one file gives pages the handbook', () => {
  // A linter is resolved from the project that it is installed in.
  const others = sources.filter((file) => !file.startsWith('check/lint/'));
  const asking = others.filter((file) =>
    /createRequire|'astro:content'/.test(readFileSync(join(SRC, file), 'utf8')),
  );
  assert.deepEqual(asking, ['content.ts']);
});

test('nothing evaluates text as code, and no default export is a bag of things', () => {
  for (const file of sources) {
    const text = readFileSync(join(SRC, file), 'utf8');
    assert.doesNotMatch(text, /new Function|\beval\(|globalThis|innerHTML/, file);
    assert.doesNotMatch(text, /^export default \{/m, file);
  }
});

test('routes have at most fifteen lines of front matter', () => {
  for (const file of sources.filter((name) => /^pages\/.*\.astro$/.test(name))) {
    const text = readFileSync(join(SRC, file), 'utf8');
    const lines = (text.split('---')[1] ?? '').trim().split('\n').length;
    assert.ok(lines <= 15, `${file} has ${lines}`);
  }
});

test('no file has more than 250 lines, no component more than 180', () => {
  for (const file of sources) {
    const lines = readFileSync(join(SRC, file), 'utf8').split('\n').length;
    assert.ok(lines <= (file.endsWith('.astro') ? 180 : 250), `${file} has ${lines} lines`);
  }
});
