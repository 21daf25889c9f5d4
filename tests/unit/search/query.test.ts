import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesAsked, parseQuery } from '../../../src/search/query.ts';
import { parts, stem } from '../../../src/search/words.ts';

const words: [typed: string, terms: string][] = [
  ['KubePodCrashLooping', 'kubepodcrashlooping kube pod crash looping'],
  ['kube_pod_crash', 'kube_pod_crash kube pod crash'],
  ['payments-api is slow', 'payments-api payments api slow'],
  ['ERR-3', 'err-3 err 3'],
  ['Why is my pod restarting?', 'pod restarting'],
  ['[FIRING:2] KubeJobFailed (prod critical)', 'kubejobfailed kube job failed prod critical'],
  [
    '2026-11-22T03:12:44Z alertname=KubeJobFailed severity=warning',
    'kubejobfailed kube job failed',
  ],
  [
    '03:12:44.123 ERROR dial tcp 10.2.3.4:5432: connection refused',
    'error dial tcp connection refused',
  ],
  ['payments-api-7d9f8b6c54-x2k9p', 'payments-api payments api'],
  ['request 3f2a9c1b-1111-2222-3333-444455556666 failed', 'request failed'],
  ['code=23505', '23505'],
  ['0x80070005', '0x80070005'],
  ['git push --force', 'git push --force force'],
  ['pg_stat_activity', 'pg_stat_activity pg stat activity'],
  ['what is it', 'what is it'],
  ['…', ''],
];
for (const [typed, terms] of words) {
  test(`words of ${typed}`, () => assert.equal(parseQuery(typed).terms.join(' '), terms));
}

test('filters, phrases and words not wanted are taken out of the text', () => {
  const query = parseQuery('kind:runbook lag service:"Payments API" "side by side" -kafka team:x');
  assert.deepEqual(query.filters, [
    { name: 'kind', value: 'runbook' },
    { name: 'service', value: 'Payments API' },
    { name: 'owner', value: 'x' },
  ]);
  assert.deepEqual([query.phrases, query.without], [['side by side'], ['kafka']]);
  assert.deepEqual(query.terms, ['lag', 'side']);
  assert.equal(query.text, 'lag side by side');
});

const texts: [typed: string, text: string][] = [
  ['error: kind unknown', 'error: kind unknown'],
  ['mvcc: database space exceeded', 'mvcc: database space exceeded'],
  ['--force', '--force'],
  ['kind:', 'kind:'],
  ['a - b', 'a - b'],
];
for (const [typed, text] of texts) {
  test(`no filter in ${typed}`, () => assert.equal(parseQuery(typed).text, text));
}

test('a question of any length asks for few words', () => {
  const long = Array.from({ length: 400 }, (_, at) => `word${at}`).join(' ');
  assert.ok(parseQuery(long).terms.length <= 12);
});

const names: [typed: string, name: string][] = [
  ['[FIRING:1] NodeRAIDDegraded', 'noderaiddegraded'],
  ['kube api-down', 'kubeapidown'],
  ['err 3', 'err3'],
];
for (const [typed, name] of names) {
  test(`${typed} as a name`, () => assert.equal(namesAsked(parseQuery(typed))[0], name));
}

test('a name within a message is asked for, an ordinary word is not', () => {
  const typed = '[FIRING:2] NodeRAIDDegraded (prod eu-1) breaks ERR-3 of on-call';
  assert.deepEqual(namesAsked(parseQuery(typed)).slice(1), ['noderaiddegraded', 'eu1', 'err3']);
});

const conditions: [typed: string, phrases: string, without: string][] = [
  ['"connection refused" -kafka', 'connection refused', 'kafka'],
  ['journalctl -u kubelet', '', ''],
  ['find . -name core --delete', '', ''],
  ['pod "web-7d9" in namespace "shop" is not ready', '', ''],
];
for (const [typed, phrases, without] of conditions) {
  test(`conditions of ${typed}`, () => {
    const query = parseQuery(typed);
    assert.deepEqual([query.phrases.join(), query.without.join()], [phrases, without]);
  });
}

test('the parts of a name', () => {
  assert.deepEqual(parts('etcdHTTPRequestsSlow2x.p99_ms'), [
    'etcd',
    'http',
    'requests',
    'slow2x',
    'p99',
    'ms',
  ]);
});

const forms: [string, string][] = [
  ['certificates', 'certificate'],
  ['throttling', 'throttled'],
  ['deployments', 'deploy'],
  ['retries', 'retry'],
];
for (const [one, other] of forms) {
  test(`${one} and ${other} are forms of a word`, () => assert.equal(stem(one), stem(other)));
}
test('short words are no forms of others', () => assert.notEqual(stem('pod'), stem('post')));
