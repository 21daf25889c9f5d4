import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { debriefOf, spreadInWords, take, type Taken } from '#kinds/rubric/debrief/debrief.ts';
import { debriefMarkdown } from '#kinds/rubric/debrief/markdown.ts';
import { begunSheet, type Sheet, type SheetRubric } from '#kinds/rubric/sheet/sheet.ts';

const AT = '2026-11-23T09:00:00.000Z';
const rubric: SheetRubric = {
  ...{ id: 'design', title: 'Design', version: 'v1', minutes: 60 },
  scale: ['No', 'Partly', 'Solid', 'Strong'].map((label, at) => ({ value: at + 1, label })),
  criteria: ['Data', 'Failure', 'Talk'].map((title) => ({
    ...{ id: title.toLowerCase(), title, weight: 1, anchors: { 1: `No ${title}` } },
  })),
  decision: { method: 'sum', thresholds: [{ name: 'hire', least: 8 }] },
};

/** A sheet by somebody, with a score for each criterion. */
function sheetBy(name: string, scores: (number | null)[], of: SheetRubric = rubric): Sheet {
  const answers = scores.map((score, at) => [
    of.criteria[at]?.id ?? '',
    { score, evidence: `${name} heard ${at}` },
  ]);
  return {
    ...begunSheet(of, name, AT),
    ...{ interviewer: name, reference: 'A-1', answers: Object.fromEntries(answers) },
  };
}

function taken(result: Taken): Extract<Taken, { sheets: Sheet[] }> {
  assert.ok('sheets' in result, JSON.stringify(result));
  return result;
}

test('where interviewers are furthest apart comes first', () => {
  const { rows, outcomes, warnings } = debriefOf([
    sheetBy('Mia', [3, 4, 2]),
    sheetBy('Tom', [3, 1, 3]),
    sheetBy('Ana', [3, null, 3]),
  ]);
  assert.deepEqual(
    rows.map((row) => [
      row.criterion.title,
      spreadInWords(row),
      row.cells.map((cell) => cell?.score),
    ]),
    [
      ['Failure', '3 apart', [4, 1, null]],
      ['Talk', '1 apart', [2, 3, 3]],
      ['Data', 'same score', [3, 3, 3]],
    ],
  );
  assert.deepEqual(
    outcomes.map(({ state }) => state),
    ['decided', 'decided', 'between'],
  );
  assert.deepEqual(warnings, []);
});

test('versions that score differently are told of, and never in one row', () => {
  const [data, failure, talk] = rubric.criteria;
  assert.ok(data && failure && talk);
  const newer: SheetRubric = {
    ...rubric,
    ...{ version: 'v2', criteria: [{ ...data, anchors: { 1: 'Lost it' } }, failure, talk] },
  };
  const { rows, warnings } = debriefOf([
    sheetBy('Mia', [1, 2, 2]),
    sheetBy('Tom', [4, 2, 3], newer),
    sheetBy('Ana', [2, 2, 2]),
  ]);
  assert.match(warnings[0] ?? '', /2 versions of the rubric \(v1, v2\).*kept apart: Data\./);
  const about = rows.filter(({ criterion }) => criterion.id === 'data');
  assert.deepEqual(
    about.map(({ version, spread, cells }) => [version, spread, cells.map((cell) => cell?.score)]),
    [
      ['v1', 1, [1, undefined, 2]],
      ['v2', undefined, [undefined, 4, undefined]],
    ],
  );
  const same = debriefOf([
    sheetBy('Mia', [1, 2, 2]),
    sheetBy('Tom', [1, 2, 2], { ...rubric, version: 'v3' }),
  ]);
  assert.equal(same.rows.length, 3);
  assert.match(same.warnings[0] ?? '', /What is scored is the same in all/);
});

test('sheets of another rubric or candidate are not taken in', () => {
  const mia = sheetBy('Mia', [1, 2, 2]);
  const other = sheetBy('Tom', [1], { ...rubric, id: 'review', title: 'Code review' });
  assert.deepEqual(take([mia], other), {
    error: 'It is of “Code review”, the others are of “Design”.',
  });
  assert.deepEqual(take([mia], { ...sheetBy('Tom', [1]), reference: 'B-2' }), {
    error: 'It is of candidate B-2, the others of A-1.',
  });
});

test('a file that comes twice counts once, by its later state', () => {
  const mia = sheetBy('Mia', [1, 2, 2]);
  const later = { ...sheetBy('Mia', [4, 4, 4]), changed: '2026-11-23T10:00:00.000Z' };
  for (const order of [
    [mia, later],
    [later, mia],
  ]) {
    const [one, two] = order as [Sheet, Sheet];
    const result = taken(take(taken(take([], one)).sheets, two));
    assert.deepEqual(result.sheets, [later]);
    assert.match(result.note, /in already/);
  }
  const second = { ...mia, id: 'other' };
  assert.match(taken(take([mia], second)).note, /another sheet by Mia/);
});

test('a sheet that is not complete is told of', () => {
  const half = sheetBy('Mia', [3]);
  assert.match(
    debriefOf([half, sheetBy('Tom', [3, 3, 3])]).warnings[0] ?? '',
    /Mia is not complete/,
  );
});

test('every score is in exactly one row, whatever the versions', () => {
  const versions = fc.array(
    fc.tuple(
      fc.constantFrom('a', 'b', 'c'),
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 3 }),
    ),
    { minLength: 1, maxLength: 5 },
  );
  fc.assert(
    fc.property(versions, (all) => {
      const sheets = all.map(([words, scores], at) => {
        const [data, ...others] = rubric.criteria;
        const changed = { ...data, anchors: { 1: words } } as (typeof rubric.criteria)[number];
        return sheetBy(`i${at}`, scores, {
          ...rubric,
          version: words,
          criteria: [changed, ...others],
        });
      });
      const cells = debriefOf(sheets).rows.flatMap(({ cells }) => cells.filter(Boolean));
      assert.equal(cells.length, sheets.length * 3);
    }),
  );
});

test('Markdown has results, then criteria', () => {
  const debrief = debriefOf([sheetBy('Mia', [3, 4, 2]), sheetBy('', [3, null, 3])]);
  assert.equal(
    debriefMarkdown(debrief),
    `## Debrief: Design, A-1

- Mia: Result: hire.
- interviewer 2: Between no and hire.

### Talk (1 apart)

- Mia: **2 Partly**. Mia heard 2
- interviewer 2: **3 Solid**. heard 2

### Data (same score)

- Mia: **3 Solid**. Mia heard 0
- interviewer 2: **3 Solid**. heard 0

### Failure (nothing to compare)

- Mia: **4 Strong**. Mia heard 1
- interviewer 2: **not assessed**. heard 1
`,
  );
});
