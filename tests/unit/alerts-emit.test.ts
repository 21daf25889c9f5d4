import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseAllDocuments } from 'yaml';
import type { Alert } from '../../src/core/alert-pages.ts';
import { readAlertRules } from '../../src/core/alerts.ts';
import type { EntryRecord } from '../../src/core/entry.ts';
import { annotate, NotEditable } from '../../src/outputs/alerts/annotate.ts';
import { runbookUrl } from '../../src/outputs/alerts/runbook-url.ts';
import { runCommand, writeFolder } from '../broken/check.ts';

const temporary = mkdtempSync(join(tmpdir(), 'handrail-emit-'));
const cache = join(temporary, 'cache');
after(() => rmSync(temporary, { recursive: true, force: true }));

const ADDRESS = 'https://h.example/alerts/a/?pod={{ $labels.pod | urlquery }}#fix';
const INDEXED = 'https://h.example/?p={{ index $labels "k8s.pod" | urlquery }}';
const set = (text: string, url = ADDRESS): string => annotate('r.yaml', text, () => url).text;
const rule = (...lines: string[]): string =>
  ['groups:', '- name: g', '  rules:', ...lines.map((line) => `  ${line}`), ''].join('\n');

describe('the address is written in the style of the file', () => {
  const rows: [what: string, before: string, after: string][] = [
    [
      'plain, with the comment behind it',
      rule('- alert: A', '  annotations:', '    runbook_url: http://old # why'),
      rule('- alert: A', '  annotations:', `    runbook_url: ${ADDRESS} # why`),
    ],
    [
      'in single quotes',
      rule('- alert: A', '  annotations:', "    runbook_url: 'http://old'", '    summary: s'),
      rule('- alert: A', '  annotations:', `    runbook_url: '${ADDRESS}'`, '    summary: s'),
    ],
    [
      'in double quotes',
      rule('- alert: A', '  annotations: {runbook_url: "http://old", summary: s}'),
      rule('- alert: A', `  annotations: {runbook_url: "${ADDRESS}", summary: s}`),
    ],
    [
      'plain between braces, where it needs quotes',
      rule('- alert: A', '  annotations: {runbook_url: http://old, summary: s}'),
      rule('- alert: A', `  annotations: {runbook_url: '${ADDRESS}', summary: s}`),
    ],
    [
      'a block becomes a line',
      rule(
        '- alert: A',
        '  annotations:',
        '    runbook_url: >- # why',
        '      http://old/',
        '      x',
        '',
        '    summary: s',
      ),
      rule(
        '- alert: A',
        '  annotations:',
        `    runbook_url: ${ADDRESS} # why`,
        '',
        '    summary: s',
      ),
    ],
    [
      'nothing behind the key',
      rule('- alert: A', '  annotations:', '    runbook_url:', '    summary: s'),
      rule('- alert: A', '  annotations:', `    runbook_url: ${ADDRESS}`, '    summary: s'),
    ],
    [
      'an alias',
      rule(
        '- alert: B',
        '  expr: &u x',
        '- alert: A',
        '  annotations:',
        '    runbook_url: *u',
      ).replace('alert: B', 'record: B'),
      rule(
        '- alert: B',
        '  expr: &u x',
        '- alert: A',
        '  annotations:',
        `    runbook_url: ${ADDRESS}`,
      ).replace('alert: B', 'record: B'),
    ],
    [
      'annotations without one, comments where they were',
      rule(
        '- alert: A',
        '  annotations: # of A',
        '    # for the pager',
        '    summary: |',
        '      s',
        '',
        '  expr: up',
      ),
      rule(
        '- alert: A',
        '  annotations: # of A',
        `    runbook_url: ${ADDRESS}`,
        '    # for the pager',
        '    summary: |',
        '      s',
        '',
        '  expr: up',
      ),
    ],
    [
      'annotations between braces',
      rule('- alert: A', '  annotations: { summary: s }'),
      rule('- alert: A', `  annotations: { runbook_url: '${ADDRESS}', summary: s }`),
    ],
    [
      'annotations between braces, with a comment',
      rule('- alert: A', '  annotations: {', '    # for the pager', '    summary: s}'),
      rule(
        '- alert: A',
        `  annotations: {runbook_url: '${ADDRESS}',`,
        '    # for the pager',
        '    summary: s}',
      ),
    ],
    [
      'a name of two lines',
      rule('- alert: >-', '    A', '  expr: up'),
      rule('- alert: >-', '    A', '  annotations:', `    runbook_url: ${ADDRESS}`, '  expr: up'),
    ],
    [
      'no annotations',
      rule('- alert: A # loud', '  expr: up', '  labels:', '      severity: page'),
      rule(
        '- alert: A # loud',
        '  annotations:',
        `      runbook_url: ${ADDRESS}`,
        '  expr: up',
        '  labels:',
        '      severity: page',
      ),
    ],
    [
      'no annotations, the name last and no line end',
      rule('- expr: up', '  alert: A').trimEnd(),
      `${rule('- expr: up', '  alert: A', '  annotations:').trimEnd()}\n      runbook_url: ${ADDRESS}`,
    ],
    [
      'no annotations, a rule between braces',
      rule('- {alert: A, expr: up == 0}'),
      rule(`- {alert: A, annotations: {runbook_url: '${ADDRESS}'}, expr: up == 0}`),
    ],
    [
      'empty annotations',
      rule('- alert: A', '  annotations:', '  expr: up'),
      rule('- alert: A', '  annotations:', `    runbook_url: ${ADDRESS}`, '  expr: up'),
    ],
    [
      'null and empty braces',
      rule('- alert: A', '  annotations: ~', '- alert: A', '  annotations: {}'),
      rule(
        '- alert: A',
        `  annotations: {runbook_url: '${ADDRESS}'}`,
        '- alert: A',
        `  annotations: {runbook_url: '${ADDRESS}'}`,
      ),
    ],
    [
      'JSON',
      '{\n  "groups": [{"name": "g", "rules": [\n    {\n      "alert": "A",\n      "expr": "up"\n    },\n    {"alert": "B", "annotations": {\n      "summary": "s"\n    }}\n  ]}]\n}\n',
      `{\n  "groups": [{"name": "g", "rules": [\n    {\n      "alert": "A",\n      "annotations": {"runbook_url": "${ADDRESS}"},\n      "expr": "up"\n    },\n    {"alert": "B", "annotations": {\n      "runbook_url": "${ADDRESS}",\n      "summary": "s"\n    }}\n  ]}]\n}\n`,
    ],
    [
      'PrometheusRule resources, several documents',
      `kind: A\n---\nkind: PrometheusRule\nspec:\n  groups:\n  - rules:\n    - alert: A\n      expr: up\n---\n# end\nkind: B\n`,
      `kind: A\n---\nkind: PrometheusRule\nspec:\n  groups:\n  - rules:\n    - alert: A\n      annotations:\n        runbook_url: ${ADDRESS}\n      expr: up\n---\n# end\nkind: B\n`,
    ],
  ];
  for (const [what, before, expected] of rows) {
    test(what, () => assert.equal(set(before), expected));
    test(`${what}: twice is once, and CRLF and a byte-order mark stay`, () => {
      assert.equal(set(expected), expected);
      const crlf = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
      assert.equal(set(crlf(before)), crlf(expected));
      assert.equal(readAlertRules('r', expected).at(-1)?.annotations['runbook_url'], ADDRESS);
    });
    test(`${what}: quotes in the address`, () => {
      const rules = readAlertRules('r', set(before, INDEXED));
      assert.equal(rules.at(-1)?.annotations['runbook_url'], INDEXED);
    });
  }
});

describe('an alert is left alone where others would change with it', () => {
  const rows: [why: RegExp, text: string][] = [
    [
      /those of \*all/,
      rule('- record: r', '  labels: &all {a: b}', '- alert: A', '  annotations: *all'),
    ],
    [/share its annotations \(&all\)/, rule('- alert: A', '  annotations: &all', '    a: b')],
    [/share its runbook_url \(&u\)/, rule('- alert: A', '  annotations:', '    runbook_url: &u x')],
    [/made from this one \(&one\)/, rule('- &one', '  alert: A', '  expr: up')],
    [/no mapping/, rule('- alert: A', '  annotations: [a]')],
  ];
  for (const [why, text] of rows) {
    test(String(why), () => {
      const done = annotate('r.yaml', text, () => ADDRESS);
      assert.equal(done.text, text);
      assert.match(done.refused[0]?.why ?? '', why);
    });
  }

  test('a file that would mean something else is not touched', () => {
    assert.throws(
      () => set(rule('- alert: A', '  annotations:', '    ? summary', '    : s')),
      /cannot be edited without changing it/,
    );
  });

  test('a file that is no YAML is not touched', () => {
    assert.throws(() => set('groups: ['), NotEditable);
  });
});

describe('the address of an alert', () => {
  const record = (id: string, params: object[]): EntryRecord =>
    ({ id, fields: { params } }) as unknown as EntryRecord;
  const param = (from: string[], secret = false): object => ({ name: 'p', from, secret });
  const queue = record('queue', [param(['cluster', 'region']), param(['token'], true), param([])]);
  const alert = (...runbooks: Partial<Alert['runbooks'][number]>[]): Alert => ({
    ...{ name: 'QueueLag', id: 'queuelag', spellings: ['queuelag'], rules: [] },
    ...{ service: undefined, owner: undefined },
    runbooks: runbooks.map((own) => ({
      ...{ record: queue, anchor: undefined, severity: undefined, match: {} },
      ...own,
    })),
  });
  const url = (of: Alert, labels: string, external: string[] = [], base = '/'): string => {
    const [found] = readAlertRules('r', rule('- alert: Queue&Lag', `  labels: {${labels}}`));
    assert.ok(found);
    const site = { origin: 'https://h.example', base, external: new Set(external) };
    return runbookUrl(of, found, site).replace('https://h.example', '');
  };
  const labelled = (...from: string[]): Alert => alert({ record: record('x', [param(from)]) });

  const rows: [what: string, url: string, expected: string][] = [
    [
      'has a template for each label of the series, and none for secrets',
      url(alert({}), ''),
      '/alerts/queuelag/?cluster={{ $labels.cluster | urlquery }}&region={{ $labels.region | urlquery }}',
    ],
    [
      'stands below the base',
      url(alert({ record: record('x', []) }), '', [], '/b/'),
      '/b/alerts/queuelag/',
    ],
    [
      'has the rule’s own labels as they are, escaped',
      url(alert({}), "cluster: \"a b&c'd\", region: ''"),
      '/alerts/queuelag/?cluster=a%20b%26c%27d',
    ],
    [
      'has the alert’s name written out',
      url(labelled('alertname'), ''),
      '/alerts/queuelag/?alertname=Queue%26Lag',
    ],
    [
      'escapes what a template of the rule makes of a label',
      url(labelled('a', 'b'), "a: '{{ $labels.x | toLower }}', b: '{{ if $x }}{{ $y }}{{ end }}'"),
      '/alerts/queuelag/?a={{ $labels.x | toLower | urlquery }}',
    ],
    [
      'knows labels that Prometheus adds at the end',
      url(labelled('cluster'), '', ['cluster']),
      '/alerts/queuelag/?cluster={{ $externalLabels.cluster | urlquery }}',
    ],
    [
      'names a label that is no word by index, and none that a template could not hold',
      url(labelled('k8s.pod', 'a"b'), ''),
      '/alerts/queuelag/?k8s.pod={{ index $labels "k8s.pod" | urlquery }}',
    ],
    [
      'tells several runbooks apart by severity and labels',
      url(
        alert(
          { record: record('x', []), severity: 'critical' },
          { record: record('y', []), match: { job: 'q' } },
        ),
        'severity: critical',
      ),
      '/alerts/queuelag/?severity=critical&job={{ $labels.job | urlquery }}',
    ],
    [
      'opens the place that the runbook names',
      url(alert({ record: record('x', []), anchor: 'fix it' }), ''),
      '/alerts/queuelag/#fix%20it',
    ],
    [
      'opens the place for its severity',
      url(
        alert(
          { record: queue, severity: 'critical', anchor: 'a' },
          { record: queue, severity: 'warning', anchor: 'b' },
        ),
        'severity: warning, cluster: c, region: r',
      ),
      '/alerts/queuelag/?cluster=c&region=r&severity=warning#b',
    ],
    [
      'opens no place where several are meant',
      url(
        alert({ record: record('x', []), anchor: 'a' }, { record: record('y', []), anchor: 'a' }),
        '',
      ),
      '/alerts/queuelag/',
    ],
  ];
  for (const [what, found, expected] of rows) test(what, () => assert.equal(found, expected));
});

const corpus = fileURLToPath(
  new URL('../../../shared/corpora/kube-prometheus-rules', import.meta.url),
);
describe('rule files of kube-prometheus keep all but the addresses', () => {
  const skip = existsSync(corpus) ? false : `${corpus} is not here`;
  const files = skip ? [] : readdirSync(corpus).filter((file) => file.endsWith('.yaml'));
  test('they are here', { skip }, () => assert.ok(files.length >= 8));
  for (const file of files) {
    test(file, () => {
      const before = readFileSync(join(corpus, file), 'utf8');
      const without = before.replace(/^ +runbook_url: .*\n/gm, '');
      const bare = before.replace(/^ +annotations:\n( {8}.*\n)+/gm, '');
      assert.notEqual(bare.length, before.length);
      for (const source of [before, without, bare, before.replaceAll('\n', '\r\n')]) {
        const after = set(source);
        const rest = (text: string): string[] =>
          text.split('\n').filter((line) => !/^ +(runbook_url: |annotations:\r?$)/.test(line));
        assert.deepEqual(rest(after), rest(source));
        assert.deepEqual(parsed(after), parsed(source));
        assert.equal(set(after), after);
        for (const { annotations } of readAlertRules(file, after)) {
          assert.equal(annotations['runbook_url'], ADDRESS);
        }
      }
    });
  }
});

/** A rule file as data, without addresses. */
function parsed(text: string): unknown {
  const plain = parseAllDocuments(text).map((document) => document.toJS());
  return JSON.parse(JSON.stringify(plain), (key, value) => {
    if (key === 'runbook_url') return undefined;
    return key === 'annotations' && Object.keys(value).length === 0 ? undefined : value;
  });
}

describe('handrail alerts emit, as a process', () => {
  const folder = writeFolder(join(temporary, 'process'), {
    'runbooks/queue.md':
      '---\ntitle: Q\nalerts: QueueLag\nparams:\n  - { name: cluster, from: cluster }\n---\n\n## Meaning\n',
    'a.yaml': rule('- alert: QueueLag', '  expr: up', '- alert: Other', '  expr: up'),
    'b.yaml': rule('- alert: QueueLag', '  annotations: &a {x: y}'),
    'open.yaml': 'groups: [\n',
  });
  const run = (...args: string[]) =>
    runCommand(['alerts', 'emit'], folder, cache, '--site', 'https://h.example', ...args);
  const line =
    '    runbook_url: https://h.example/alerts/queuelag/?cluster={{ $labels.cluster | urlquery }}';
  const expected = rule(
    '- alert: QueueLag',
    '  annotations:',
    `  ${line}`.slice(2),
    '  expr: up',
    '- alert: Other',
    '  expr: up',
  );

  test('prints the file, and says on standard error what it did', async () => {
    const { code, stdout, stderr } = await run('--rules', 'a.yaml');
    assert.equal(stdout, expected);
    assert.match(
      stderr,
      /^a\.yaml: runbook_url: 1 added, 0 changed, 0 as they were; 1 without a runbook$/m,
    );
    assert.equal(code, 0);
  });

  test('--all writes alerts without a runbook too, whose page comes with their rules', async () => {
    const { stdout, stderr } = await run('--rules', 'a.yaml', '--all', '--base', 'b');
    assert.match(stdout, /runbook_url: https:\/\/h\.example\/b\/alerts\/other\/$/m);
    assert.match(
      stderr,
      /^1 of these pages exist once their rules are in alerts\/ of the handbook/m,
    );
  });

  test('--out writes another file, --write the file itself', async () => {
    await run('--rules', 'a.yaml', '--out', 'out.yaml');
    assert.equal(readFileSync(join(folder, 'out.yaml'), 'utf8'), expected);
    writeFileSync(join(folder, 'c.yaml'), readFileSync(join(folder, 'a.yaml')));
    const { stdout } = await run('--rules', 'c.yaml', '--write');
    assert.equal(stdout, '');
    assert.equal(readFileSync(join(folder, 'c.yaml'), 'utf8'), expected);
    const again = await run('--rules', 'c.yaml', 'a.yaml', '--write');
    assert.match(again.stderr, /c\.yaml: runbook_url: 0 added, 0 changed, 1 as they were/);
    writeFileSync(join(folder, 'a.yaml'), rule('- alert: QueueLag', '  expr: up'));
  });

  test('ends with 1 where a file cannot be read or an alert not written, and does the rest', async () => {
    const { code, stderr } = await run('--rules', 'b.yaml', 'open.yaml', '--write');
    assert.match(stderr, /b\.yaml:4:12 error rule-file alert "QueueLag" is left as it is: other/);
    assert.match(stderr, /open\.yaml:2:1 error rule-file no YAML from here on/);
    assert.equal(code, 1);
  });

  test('a wrong call ends with 2 and a line', async () => {
    const rows: [args: string[], message: RegExp][] = [
      [['--rules', 'a.yaml', 'b.yaml'], /these are 2 rule files: --write writes each in its place/],
      [['--rules', 'a.yaml', '--write', '--out', 'x'], /--write and --out exclude each other/],
    ];
    for (const [args, message] of rows) {
      const { code, stderr } = await run(...args);
      assert.match(stderr, message);
      assert.equal(code, 2);
    }
    const { code, stderr } = await runCommand(
      ['alerts', 'emit'],
      folder,
      cache,
      '--rules',
      'a.yaml',
    );
    assert.match(stderr, /need --site https/);
    assert.equal(code, 2);
  });
});
