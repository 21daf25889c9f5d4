import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAlertRules } from '../../src/core/alerts.ts';

const read = (...lines: string[]): string[] =>
  readAlertRules('alerts/a.yaml', lines.join('\n')).map(
    ({ name, labels, file, line }) => `${file}:${line} ${name} ${labels['severity'] ?? '-'}`,
  );

const rules = [
  'groups:',
  '  - name: queue',
  '    rules:',
  '      - alert: QueueLag',
  '        expr: lag > 3',
  '        labels: { severity: critical }',
  '      - record: lag:sum',
  '        expr: sum(lag)',
  '      - alert: QueueDead',
  '  - name: disk',
  '    rules:',
  '      - alert: DiskFull',
  '        labels: { severity: 2 }',
];

test('alerts of all groups are read with their lines, recording rules are passed over', () => {
  assert.deepEqual(read(...rules), [
    'alerts/a.yaml:4 QueueLag critical',
    'alerts/a.yaml:9 QueueDead -',
    'alerts/a.yaml:12 DiskFull 2',
  ]);
});

test('PrometheusRule resources are read too, any number of documents', () => {
  const resource = ['kind: PrometheusRule', 'spec:', ...rules.map((line) => `  ${line}`)];
  assert.deepEqual(read(...resource, '---', ...resource), [
    'alerts/a.yaml:6 QueueLag critical',
    'alerts/a.yaml:11 QueueDead -',
    'alerts/a.yaml:14 DiskFull 2',
    'alerts/a.yaml:22 QueueLag critical',
    'alerts/a.yaml:27 QueueDead -',
    'alerts/a.yaml:30 DiskFull 2',
  ]);
});

for (const other of [
  '',
  '# nothing',
  'text',
  '- a',
  'groups:',
  'groups: {}',
  'groups: [{ rules: 3 }]',
  'groups: [{ rules: [{ alert: [x] }, null, 3] }]',
  'spec: 3',
  'a: [',
]) {
  test(`${JSON.stringify(other)} holds no alert`, () => assert.deepEqual(read(other), []));
}

test('an alert behind a mistake is still read', () => {
  assert.ok(read(...rules, 'a: b: c').includes('alerts/a.yaml:4 QueueLag critical'));
});
