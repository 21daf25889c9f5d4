import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { planOf, readingAt } from '#kinds/rubric/sheet/clock.ts';
import { differenceOf, fileNameOf, fileOf, readFile } from '#kinds/rubric/sheet/file.ts';
import { markdownOf } from '#kinds/rubric/sheet/markdown.ts';
import { nudgeAbout, nudgesFor } from '#kinds/rubric/sheet/nudges.ts';
import * as to from '#kinds/rubric/sheet/sheet.ts';
import type { Sheet, SheetRubric } from '#kinds/rubric/sheet/sheet.ts';

const AT = '2026-11-23T09:00:00.000Z';
const later = (minutes: number): string =>
  new Date(Date.parse(AT) + minutes * 60_000).toISOString();
const rubric: SheetRubric = {
  ...{ id: 'system-design', title: 'System design', version: 'abc1234', minutes: 60 },
  scale: ['Not yet', 'Partly', 'Solid', 'Strong'].map((label, at) => ({ value: at + 1, label })),
  criteria: [
    {
      id: 'data',
      title: 'Data',
      weight: 3,
      minutes: 20,
      mustReach: 2,
      anchors: { 1: 'No', 4: 'All' },
    },
    { id: 'failure', title: 'Failure', weight: 2, minutes: 25, anchors: { 1: 'None' } },
    { id: 'talk', title: 'Talk', weight: 1, anchors: {} },
  ],
  decision: { method: 'sum', thresholds: [{ name: 'hire', least: 17 }] },
};

function filled(): Sheet {
  let sheet = {
    ...to.begunSheet(rubric, 'one', AT),
    reference: 'A-1042',
    interviewer: 'Mia',
    level: 'senior',
  };
  sheet = to.answered(
    sheet,
    'data',
    { score: 4, evidence: 'Drew the states\nof an order' },
    later(20),
  );
  sheet = to.answered(sheet, 'failure', { score: 2, evidence: 'Retried' }, later(40));
  sheet = to.answered(sheet, 'talk', { score: null }, later(41));
  sheet = to.noted(sheet, 'Second hint', 'data', later(12.5));
  return to.asked(sheet, 'last-pair', true, later(20));
}

describe('a file', () => {
  test('has the documented form', () => {
    const written = JSON.parse(fileOf(filled())) as Record<string, unknown>;
    const schema = JSON.parse(
      readFileSync(new URL('fixtures/interview-sheet-1.json', import.meta.url), 'utf8'),
    ) as unknown;
    assert.deepEqual(written, schema);
  });

  test('one of this form can be read for ever', () => {
    const text = readFileSync(new URL('fixtures/interview-sheet-1.json', import.meta.url), 'utf8');
    assert.deepEqual(readFile(text), { sheet: JSON.parse(JSON.stringify(filled())) as Sheet });
  });

  test('is named after the rubric, the reference and the day', () => {
    const sheet = { ...filled(), reference: '../../A 1042/x' };
    assert.equal(fileNameOf(sheet, 'json'), 'system-design-A-1042-x-2026-11-23.json');
  });

  const bad: [string, string, RegExp][] = [
    ['nothing', '', /not JSON/],
    ['a list', '[]', /something else/],
    ['something large', ' '.repeat(1_000_001), /larger/],
    ['a later format', JSON.stringify({ what: 'handrail interview sheet', format: 2 }), /format 2/],
    ['no rubric', JSON.stringify({ ...JSON.parse(fileOf(filled())), rubric: 3 }), /damaged/],
    ['no times', JSON.stringify({ ...JSON.parse(fileOf(filled())), begun: 'now' }), /damaged/],
    ['an endless weight', fileOf(filled()).replace('"weight": 3', '"weight": 1e400'), /damaged/],
  ];
  for (const [name, text, words] of bad) {
    test(`that holds ${name} is refused in words`, () => {
      const read = readFile(text);
      assert.ok('error' in read);
      assert.match(read.error, words);
    });
  }

  test('with parts that cannot be, is read without them', () => {
    const sheet = JSON.parse(fileOf(filled())) as Record<string, unknown>;
    const read = readFile(
      JSON.stringify({
        ...sheet,
        answers: {
          data: { score: 9, evidence: 'x'.repeat(9000) },
          other: { score: 1, evidence: 'y' },
          failure: 'no',
        },
        notes: [
          { at: 'then', text: 'x' },
          { at: AT, text: 5 },
          { at: AT, text: 'kept' },
        ],
        asked: [5, '', 'last-pair'],
        judgement: { choice: 3 },
      }),
    );
    assert.ok('sheet' in read);
    assert.equal(read.sheet.answers['data']?.score, undefined);
    assert.equal(read.sheet.answers['data']?.evidence.length, 5000);
    assert.deepEqual(Object.keys(read.sheet.answers), ['data', 'failure']);
    assert.deepEqual(read.sheet.notes, [{ at: AT, text: 'kept' }]);
    assert.deepEqual(read.sheet.asked, ['last-pair']);
    assert.equal(read.sheet.judgement, undefined);
  });

  test('of any bytes never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readFile(text)));
    const whole = JSON.parse(fileOf(filled())) as object;
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(whole)), fc.jsonValue(), (key, value) => {
        const read = readFile(JSON.stringify({ ...whole, [key]: value }));
        if ('sheet' in read) fileOf(read.sheet);
      }),
    );
  });
});

test('what two versions score differently is told by criterion', () => {
  const [data, ...others] = rubric.criteria;
  assert.ok(data);
  const turned = { ...data, anchors: { 4: 'All', 1: 'No' } };
  assert.deepEqual(differenceOf(rubric, { ...rubric, criteria: [turned, ...others] }), {
    ...{ criteria: [], decision: false },
  });
  const reworded = { ...data, anchors: { 1: 'No', 4: 'Everything' } };
  const newer = { ...rubric, criteria: [reworded, others[0] as typeof data], decision: undefined };
  assert.deepEqual(differenceOf(rubric, newer), { criteria: ['data', 'talk'], decision: true });
  const scale = rubric.scale.slice(1);
  assert.equal(differenceOf(rubric, { ...rubric, scale }).criteria.length, 3);
});

test('Markdown says what came of it, and on what grounds', () => {
  assert.equal(
    markdownOf(filled()),
    `## System design, A-1042

23 Nov 2026, for senior, by Mia, rubric system-design, version abc1234

**Result: hire.** The sum of score times weight is between 17 and 20 of 24; hire from 17.

### Data: 4 Strong

Weight 3.

> Drew the states
> of an order

### Failure: 2 Partly

Weight 2.

> Retried

### Talk: not assessed

Weight 1. No evidence.

Asked: last-pair

### Notes

- 12:30 (Data): Second hint
`,
  );
});

test('the clock tells the part that it is time for', () => {
  assert.deepEqual(
    planOf(rubric.criteria).map(({ id, from, to }) => [id, from, to]),
    [
      ['data', 0, 20],
      ['failure', 20, 45],
    ],
  );
  const at = (minutes: number): unknown[] => {
    const { elapsed, length, part } = readingAt(rubric, minutes * 60_000);
    return [elapsed, length, part?.id];
  };
  assert.deepEqual(at(-1), ['0:00', 'of 60', 'data']);
  assert.deepEqual(at(19.99), ['19:59', 'of 60', 'data']);
  assert.deepEqual(at(20), ['20:00', 'of 60', 'failure']);
  assert.deepEqual(at(45), ['45:00', 'of 60', undefined]);
  assert.deepEqual(at(62.5), ['62:30', '2 over 60', undefined]);
  const none = { criteria: [], minutes: undefined };
  assert.deepEqual(readingAt(none, 1000), { elapsed: '0:01', length: '', part: undefined });
});

test('an impression is told from evidence', () => {
  for (const text of ['Very good', 'Seemed confident', 'great communication skills, strong'])
    assert.notEqual(nudgeAbout(text), '', text);
  for (const text of ['', 'Asked for the peak', 'Very good: drew the states', '“it depends”'])
    assert.equal(nudgeAbout(text), '', text);
});

test('a sheet is nudged about what is easily overlooked, and quietly', () => {
  const same = rubric.criteria.reduce(
    (sheet, { id }) => to.answered(sheet, id, { score: 3, evidence: 'said so' }, AT),
    to.begunSheet(rubric, 'one', AT),
  );
  assert.match(nudgesFor(same).join(' '), /All scores are the same/);
  assert.doesNotMatch(nudgesFor(filled()).join(' '), /the same|Without an answer/);
  const half = to.answered(to.begunSheet(rubric, 'one', AT), 'data', { score: null }, AT);
  assert.match(nudgesFor(half).join(' '), /Without an answer yet: Failure, Talk\./);
});

test('a sheet is blank until something is in it', () => {
  const sheet = to.begunSheet(rubric, 'one', AT);
  assert.ok(to.isBlank(sheet));
  assert.ok(to.isBlank({ ...sheet, interviewer: 'Mia' }));
  assert.ok(to.isBlank(to.answered(sheet, 'data', { evidence: ' ' }, AT)));
  assert.ok(to.isBlank(to.noted(sheet, ' ', undefined, AT)));
  assert.ok(!to.isBlank(to.answered(sheet, 'data', { score: null }, AT)));
  assert.ok(!to.isBlank(filled()));
});
