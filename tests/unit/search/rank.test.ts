import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fuse, type Found } from '../../../src/search/fuse.ts';
import { rate, type Asked, type Details } from '../../../src/search/rank.ts';

/** What was found for a term: pages with their places, those in capitals by their title. */
function found(term: string, pages: Record<string, number[]>, over: Partial<Found> = {}): Found {
  const hits = Object.entries(pages).map(([id, words]) => ({
    id: id.toLowerCase(),
    score: 1,
    words,
    inTitle: id !== id.toLowerCase(),
    inNames: false,
  }));
  return { term, for: term, weight: 1, hits, ...over };
}
const order = (all: readonly Found[]): string =>
  fuse(all, 100)
    .map(({ id }) => id)
    .join(' ');

test('a page with all words stands before one with some', () => {
  assert.equal(order([found('lag', { a: [1], b: [1] }), found('kafka', { b: [90] })]), 'b a');
});

test('a rare word weighs more than a common one', () => {
  const common = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`p${at}`, [1]]));
  const result = fuse([found('error', common), found('quorum', { q: [1] })], 100);
  assert.equal(result[0]?.id, 'q');
  assert.ok((result[0]?.coverage ?? 0) > 0.5);
});

test('a word in the title counts more', () =>
  assert.equal(order([found('lag', { a: [1], B: [1] })]), 'b a'));

test('words side by side count more than words far apart', () => {
  const all = [found('disk', { a: [1], b: [1] }), found('full', { a: [400], b: [2] })];
  assert.equal(order(all), 'b a');
});

test('a synonym counts less than the word, and covers it', () => {
  const all = [
    found('disk', { a: [1] }),
    found('volume', { b: [1] }, { for: 'disk', weight: 0.4 }),
  ];
  assert.equal(order(all), 'a b');
  assert.equal(fuse(all, 100)[1]?.coverage, 0.4);
});

test('a page where a word is strong has more of it than one that mentions it', () => {
  const [all] = [found('disk', { a: [1], b: [1] })];
  const [strong, weak] = all.hits;
  assert.ok(strong && weak);
  const result = fuse([{ ...all, hits: [strong, { ...weak, score: 0.1 }] }], 100);
  assert.ok((result[0]?.coverage ?? 0) > (result[1]?.coverage ?? 0));
});

test('equal pages stand in a fixed order', () => {
  assert.equal(order([found('x', { b: [1], a: [1], c: [1] })]), 'a b c');
});

const page = (over: Partial<Details> = {}): Details => ({
  title: 'Consumer lag is growing',
  names: ['KafkaConsumerLagHigh'],
  keywords: ['queue backlog'],
  headings: [],
  text: ' consumer lag is growing ',
  kind: 'runbook',
  isOutdated: false,
  due: '',
  isSection: false,
  ...over,
});
const candidate = { id: 'a', score: 1, coverage: 1, places: new Map<string, number[]>() };
const asked: Asked = {
  terms: ['lag'],
  names: ['lag'],
  text: ' lag ',
  kinds: [],
  today: '2026-01-02',
};
const rated = (
  over: Partial<Details>,
  question: Partial<typeof asked> & { kinds?: string[] } = {},
) => rate(candidate, page(over), { ...asked, ...question });

test('a page of exactly that name stands before all others', () => {
  const exact = rated({}, { names: ['kafkaconsumerlaghigh'] });
  assert.ok(exact > 1000);
  assert.ok(exact > rated({ isOutdated: true }, { names: ['kafkaconsumerlaghigh'] }));
  assert.ok(rated({ isOutdated: true }, { names: ['kafkaconsumerlaghigh'] }) > 1000);
});

test('a part of a name lifts a page', () => {
  assert.ok(
    rated({}, { names: ['kafkaconsumer'] }) > rated({ names: [] }, { names: ['kafkaconsumer'] }),
  );
  assert.equal(rated({}, { names: ['kaf'] }), rated({ names: [] }, { names: ['kaf'] }));
});

test('a keyword lifts a page, and is no name of it', () => {
  const found = rated({}, { names: ['queuebacklog'] });
  assert.ok(found > rated({ keywords: [] }, { names: ['queuebacklog'] }));
  assert.ok(found < 1000);
});

test('a name within a longer question is a name', () => {
  const names = ['firingkafkaconsumerlaghighinprod', 'kafkaconsumerlaghigh'];
  assert.ok(rated({}, { names }) > 1000);
});

test('a title of the words asked for stands before a longer one, and a heading helps', () => {
  assert.ok(rated({ title: 'Lag' }) > rated({}));
  assert.ok(rated({ headings: ['Lag'] }) > rated({}));
});

test('words that stand side by side in the question and in the page count more', () => {
  assert.ok(rated({}, { text: ' lag is growing ' }) > rated({}, { text: ' growing is lag ' }));
});

test('what is outdated stands last, what is overdue after its equal, a folder behind its pages', () => {
  assert.ok(rated({ isOutdated: true }) < rated({ isSection: true }));
  assert.ok(rated({ isSection: true }) < rated({ due: '2026-01-01' }));
  assert.ok(rated({ due: '2026-01-01' }) < rated({ due: '2026-01-02' }));
});

test('what a reader of this kind of page needs comes first', () => {
  assert.ok(rated({}, { kinds: ['runbook'] }) > rated({}));
});
