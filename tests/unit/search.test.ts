import assert from 'node:assert/strict';
import { test } from 'node:test';
import { after, marked, stretches, type Stretch } from '../../src/search/excerpt.ts';
import { keyTarget } from '../../src/search/keys.ts';
import type { PagefindResult } from '../../src/search/pagefind.d.ts';
import {
  counted,
  exactFirst,
  grouped,
  queryOf,
  toResult,
  type Result,
} from '../../src/search/results.ts';
import { opensSearch } from '../../src/search/shortcut.ts';

/** Stretches as text, hits in brackets. */
const told = (parts: readonly Stretch[]): string =>
  parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

const excerpts: [html: string, shown: string][] = [
  ['plain', 'plain'],
  ['a <mark>hit</mark> here', 'a [hit] here'],
  ['in <mark>Kafka.</mark> Then', 'in [Kafka]. Then'],
  ['<mark>(lag)</mark>', '([lag])'],
  ['<mark>ERR-3:</mark>', '[ERR-3]:'],
  ['&lt;img onerror=1&gt; <mark>&lt;b&gt;</mark>', '<img onerror=1> <[b]>'],
  ['<mark>{{</mark> x', '{{ x'],
];
for (const [html, shown] of excerpts) {
  test(`excerpt ${html}`, () => assert.equal(told(stretches(html)), shown));
}

const titles: [title: string, term: string, shown: string][] = [
  ['Consumer lag is growing', 'lag', 'Consumer [lag] is growing'],
  ['Errors', 'err', '[Errors]'],
  ['Errors', 'rror', 'Errors'],
  ['ERR-3 “Wrap errors”', 'wrap', 'ERR-3 [“Wrap] errors”'],
  ['a.*b', '.*', 'a.*b'],
  ['Anything', '', 'Anything'],
  ['Über Größe', 'größ', 'Über [Größe]'],
];
for (const [title, term, shown] of titles) {
  test(`“${term}” marked in ${title}`, () => assert.equal(told(marked(title, term)), shown));
}

test('an excerpt loses the heading it begins with, across marks', () => {
  const excerpt = stretches('Wrap <mark>errors.</mark> With the <mark>error</mark> code');
  assert.equal(told(after(excerpt, 'Wrap errors')), 'With the [error] code');
  assert.equal(told(after(excerpt, 'Another')), 'Wrap [errors]. With the [error] code');
});

const found = (over: Partial<PagefindResult> = {}): PagefindResult => ({
  url: '/runbooks/lag/',
  excerpt: 'Consumer lag. <mark>Kafka</mark> is slow',
  filters: { kind: ['runbook'], status: ['active'] },
  meta: { title: 'Consumer lag', label: 'Runbook', summary: 'Slow', words: 'KafkaLag · a symptom' },
  sub_results: [
    place('Consumer lag', '', 1),
    place('Meaning', '#meaning', 5, 2),
    place('Then', '#then', 3),
  ],
  ...over,
});

function place(title: string, hash: string, ...scores: number[]): PagefindResult['sub_results'][0] {
  return {
    title,
    url: `/runbooks/lag/${hash}`,
    excerpt: `${title}. Of <mark>kafka</mark>`,
    weighted_locations: scores.map((balanced_score) => ({ balanced_score })),
  };
}

test('a result shows the place that matches best, and its words', () => {
  const result = toResult(found(), 'kafka');
  assert.equal(result.place?.url, '/runbooks/lag/#meaning');
  assert.equal(told(result.text), 'Of [kafka]');
  assert.deepEqual(
    result.others.map(({ url }) => url),
    ['/runbooks/lag/#then'],
  );
  assert.deepEqual([result.kind, result.label, result.standing], ['runbook', 'Runbook', '']);
});

test('the beginning of a page is no place of its own', () => {
  assert.equal(
    toResult(found({ sub_results: [place('Consumer lag', '', 1)] }), 'lag').place,
    undefined,
  );
});

test('a page without hits in its text shows its summary', () => {
  assert.equal(told(toResult(found({ sub_results: [], excerpt: '' }), '').text), 'Slow');
});

test('a page that is no longer right says so', () => {
  const filters = { kind: ['decision'], status: ['superseded'] };
  assert.equal(toResult(found({ filters }), 'x').standing, 'superseded');
});

const exact: [term: string, is: boolean][] = [
  ['consumer LAG', true],
  ['kafkalag', true],
  ['a symptom', true],
  ['kafka', false],
  ['', false],
];
for (const [term, is] of exact) {
  test(`“${term}” is ${is ? '' : 'not '}a name of the page`, () => {
    assert.equal(toResult(found(), term).exact, is);
  });
}

test('nothing asked for is no name of a page without names', () => {
  assert.equal(toResult(found({ meta: { title: 'Lag' } }), '').exact, false);
});

const named = (url: string, kind: string, isExact = false): Result => ({
  ...toResult(found({ url, filters: { kind: [kind] } }), 'kafka'),
  exact: isExact,
});
const urls = (results: readonly Result[]): string => results.map(({ url }) => url).join(' ');

test('exact names come first, the rest keeps its order', () => {
  const results = [named('a', 'guide'), named('b', 'guide', true), named('c', 'guide')];
  assert.equal(urls(exactFirst(results)), 'b a c');
});

test('groups stand in the order of their best result, cut, with what they leave out', () => {
  const results = ['a', 'b', 'c'].map((url) => named(url, url === 'b' ? 'team' : 'guide'));
  const groups = grouped(results, { guide: 7, team: 1, service: 2, rubric: 0 }, 1);
  assert.deepEqual(
    groups.map(({ kind, results, more }) => `${kind}: ${urls(results)} +${more}`),
    ['guide: a +6', 'team: b +0', 'service:  +2'],
  );
});

test('a question as a query', () => {
  assert.equal(queryOf({ term: '', filters: {} }), '');
  assert.equal(queryOf({ term: 'a & b', filters: { kind: 'team' } }), '?q=a+%26+b&kind=team');
});

test('how many results, in words', () => {
  assert.equal(counted(0, 'x'), 'No results for “x”');
  assert.equal(counted(1, ''), '1 result');
});

const moves: [key: string, at: number, to: number | undefined][] = [
  ['ArrowDown', -1, 0],
  ['ArrowDown', 2, 0],
  ['ArrowUp', 0, 2],
  ['ArrowUp', -1, 2],
  ['Home', 1, 0],
  ['End', 1, 2],
  ['a', 1, undefined],
];
for (const [key, at, to] of moves) {
  test(`${key} from ${at} of three`, () => assert.equal(keyTarget(key, at, 3), to));
}
test('no key leads anywhere in an empty list', () => {
  assert.equal(keyTarget('ArrowDown', -1, 0), undefined);
});

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const presses: [what: string, press: Parameters<typeof opensSearch>, opens: boolean][] = [
  ['/', [{ ...none, key: '/' }, false, false], true],
  ['/ by Shift-7', [{ ...none, shiftKey: true, key: '/' }, false, false], true],
  ['/ in a field', [{ ...none, key: '/' }, true, false], false],
  ['/ turned off', [{ ...none, key: '/' }, false, true], false],
  ['Ctrl-/', [{ ...none, ctrlKey: true, key: '/' }, false, false], false],
  ['Ctrl-K in a field', [{ ...none, ctrlKey: true, key: 'k' }, true, true], true],
  ['Cmd-K with caps lock', [{ ...none, metaKey: true, key: 'K' }, false, false], true],
  ['Ctrl-Shift-K', [{ ...none, ctrlKey: true, shiftKey: true, key: 'K' }, false, false], false],
  ['Ctrl-Alt-K', [{ ...none, ctrlKey: true, altKey: true, key: 'k' }, false, false], false],
  ['k', [{ ...none, key: 'k' }, false, false], false],
];
for (const [what, press, opens] of presses) {
  test(`${what} ${opens ? 'opens' : 'leaves'} search`, () => {
    assert.equal(opensSearch(...press), opens);
  });
}
