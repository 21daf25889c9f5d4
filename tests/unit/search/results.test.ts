import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerpt, marked, type Stretch } from '../../../src/search/excerpt.ts';
import type { PagefindPage } from '../../../src/search/pagefind.d.ts';
import { counted, detailsOf, queryOf, toResult } from '../../../src/search/results.ts';

/** Stretches as text, hits in brackets. */
const told = (parts: readonly Stretch[]): string =>
  parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');
const places = (found: Record<string, number[]>) => new Map(Object.entries(found));

test('an excerpt shows where most different words stand, hits marked without their punctuation', () => {
  const words = Array.from({ length: 200 }, (_, at) => `w${at}`);
  words[20] = '(disk)';
  words[150] = 'disk';
  words[153] = 'full.';
  const text = excerpt(words.join(' '), places({ disk: [20, 150], full: [153] }), {
    from: 0,
    to: 200,
  });
  assert.match(told(text), /^… w146 w147 w148 w149 \[disk\] w151 w152 \[full\]\. w154 /);
  assert.match(told(text), / …$/);
  assert.match(
    told(excerpt(words.join(' '), places({ disk: [20] }), { from: 18, to: 24 })),
    /^w18 w19 \(\[disk\]\) w21 w22 w23$/,
  );
});

test('an excerpt of a language without blanks has none', () => {
  const text = excerpt('一\u200B二\u200B三', places({ 二: [1] }), { from: 0, to: 3 });
  assert.equal(told(text), '一[二]三');
});

test('an excerpt is text: what is escaped in the index is shown', () => {
  const text = excerpt('a &lt;img onerror=1&gt; b', places({}), { from: 0, to: 4 });
  assert.equal(told(text), 'a <img onerror=1> b');
});

const titles: [title: string, terms: string[], shown: string][] = [
  ['Consumer lag is growing', ['lag'], 'Consumer [lag] is growing'],
  ['Errors', ['err'], '[Errors]'],
  ['Errors', ['rror'], 'Errors'],
  ['“Wrap errors”', ['wrapping'], '“[Wrap] errors”'],
  ['a.*b', ['.*'], 'a.*b'],
  ['Anything', [], 'Anything'],
  ['Über Größe', ['größ'], 'Über [Größe]'],
];
for (const [title, terms, shown] of titles) {
  test(`“${terms.join(' ')}” marked in ${title}`, () =>
    assert.equal(told(marked(title, terms)), shown));
}

/** Title (0–1), summary (2), names (3–5), then two sections at 6 and 10. */
const page: PagefindPage = {
  url: '/runbooks/lag/',
  raw_content: 'Consumer lag. Slow KafkaLag · symptom Meaning Of kafka lag Then kafka stops here',
  filters: { kind: ['runbook'], status: ['active'] },
  meta: {
    title: 'Consumer lag',
    summary: 'Slow',
    words: 'KafkaLag · symptom',
    label: 'Runbook',
    owner: 'Payments',
    due: '2026-01-01',
    ids: 'lag',
  },
  anchors: [
    { element: 'h2', id: 'then', text: 'Then', location: 10 },
    { element: 'h2', id: 'meaning', text: 'Meaning', location: 6 },
    { element: 'p', id: 'not-a-heading', text: 'x', location: 8 },
  ],
};
const candidate = (found: Record<string, number[]>) => ({
  id: 'a',
  score: 1,
  coverage: 1,
  places: places(found),
});

const asked = (...terms: string[]) => ({ terms, names: [terms.join('')] });

test('a result shows the section that has most of the question, and the others', () => {
  const result = toResult(page, candidate({ kafka: [8, 11], lag: [9] }), asked('kafka', 'lag'));
  assert.equal(result.place?.url, '/runbooks/lag/#meaning');
  assert.equal(told(result.text), 'Of [kafka] [lag]');
  assert.deepEqual(
    result.others.map(({ url }) => url),
    ['/runbooks/lag/#then'],
  );
  assert.deepEqual([result.kind, result.label, result.owner], ['runbook', 'Runbook', 'Payments']);
});

test('the beginning of a page is no place of its own, and shows the summary and the name asked for', () => {
  const result = toResult(page, candidate({ kafkalag: [3] }), asked('kafkalag'));
  assert.equal(result.place, undefined);
  assert.equal(told(result.text), 'Slow');
  assert.deepEqual(result.names.map(told), ['[KafkaLag]']);
});

test('a section asked for by its name is the place, whatever else has its words', () => {
  const found = candidate({ kafka: [8, 9], then: [10] });
  assert.equal(toResult(page, found, asked('then')).place?.url, '/runbooks/lag/#then');
});

test('a page without hits in its text shows its summary', () => {
  assert.equal(told(toResult(page, candidate({}), asked()).text), 'Slow');
});

test('a page that is no longer right says so', () => {
  const filters = { kind: ['decision'], status: ['superseded'] };
  const old = { ...page, filters };
  assert.equal(toResult(old, candidate({}), asked()).standing, 'superseded');
  assert.equal(toResult(page, candidate({}), asked()).standing, '');
  assert.equal(detailsOf(old).isOutdated, true);
});

test('what ranking knows of a page', () => {
  const details = detailsOf(page);
  assert.deepEqual(details.names, ['KafkaLag', 'symptom', 'lag']);
  assert.deepEqual(details.headings, ['Meaning', 'Then']);
});

test('a question as a query', () => {
  assert.equal(queryOf({ term: '', filters: {} }), '');
  assert.equal(queryOf({ term: 'a & b', filters: { kind: 'team' } }), '?q=a+%26+b&kind=team');
});

test('how many results, in words', () => {
  assert.equal(counted(0, 'x'), 'No results for “x”');
  assert.equal(counted(1, ''), '1 result');
});
