import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addDays,
  daysOfWhen,
  isDay,
  isWorkday,
  localDay,
  nextWorkday,
  spanOfWhen,
  weekdayInWords,
  workdayNumber,
  type WorkCalendar,
} from '#core/work-days.ts';

const USUAL: WorkCalendar = { workdays: [1, 2, 3, 4, 5], weekStart: 1, holidays: [] };
const MONDAY = '2026-11-16';
const to = (when: string, start = MONDAY, calendar = USUAL): string | undefined =>
  spanOfWhen(when, start, calendar)?.to;

test('phases are told by working days', () => {
  assert.deepEqual(spanOfWhen('before day 1', MONDAY, USUAL), { from: '', to: '2026-11-13' });
  assert.deepEqual(spanOfWhen('day 1', MONDAY, USUAL), { from: MONDAY, to: MONDAY });
  assert.equal(to('day 5'), '2026-11-20');
  assert.equal(to('day 6'), '2026-11-23');
  assert.deepEqual(spanOfWhen('week 1', MONDAY, USUAL), { from: MONDAY, to: '2026-11-20' });
  assert.deepEqual(spanOfWhen('week 2', MONDAY, USUAL), { from: '2026-11-23', to: '2026-11-27' });
  assert.deepEqual(spanOfWhen('month 1', MONDAY, USUAL), { from: MONDAY, to: '2026-12-15' });
  for (const none of ['day 0', 'week x', 'soon', '', 'day 99999'])
    assert.equal(to(none), undefined);
  for (const none of ['', '2026-02-30', 'x']) assert.equal(to('day 1', none), undefined);
});

test('a start in the middle of a week makes that the first week', () => {
  assert.deepEqual(spanOfWhen('week 1', '2026-11-19', USUAL), {
    from: '2026-11-19',
    to: '2026-11-20',
  });
  assert.deepEqual(spanOfWhen('week 2', '2026-11-19', USUAL), {
    from: '2026-11-23',
    to: '2026-11-27',
  });
});

test('a start on a free day is the next working day', () => {
  assert.equal(to('day 1', '2026-11-14'), MONDAY);
  assert.equal(to('before day 1', '2026-11-14'), '2026-11-13');
  const free = { ...USUAL, holidays: [MONDAY] };
  assert.equal(to('day 1', '2026-11-14', free), '2026-11-17');
});

test('holidays are left out: days, days of each year, and spans', () => {
  const calendar = { ...USUAL, holidays: ['12-25', '2027-01-01', '2026-12-28/2026-12-30'] };
  assert.equal(isWorkday('2026-12-25', calendar), false);
  assert.equal(isWorkday('2031-12-25', calendar), false);
  assert.equal(isWorkday('2028-01-03', calendar), true);
  assert.equal(to('day 4', '2026-12-23', calendar), '2027-01-04');
  assert.deepEqual(spanOfWhen('week 2', '2026-12-23', calendar), {
    from: '2026-12-31',
    to: '2026-12-31',
  });
  const all = { ...USUAL, holidays: ['2026-11-23/2026-11-27'] };
  assert.deepEqual(spanOfWhen('week 2', MONDAY, all), { from: '2026-11-30', to: '2026-11-30' });
});

test('a week may begin on a Sunday and end on a Thursday', () => {
  const calendar = { workdays: [7, 1, 2, 3, 4], weekStart: 7, holidays: [] };
  assert.deepEqual(spanOfWhen('week 1', '2026-11-15', calendar), {
    from: '2026-11-15',
    to: '2026-11-19',
  });
  assert.equal(to('day 6', '2026-11-15', calendar), '2026-11-22');
});

test('a leap day is a day, and months end where they end', () => {
  assert.equal(to('day 1', '2028-02-29'), '2028-02-29');
  assert.equal(to('month 1', '2027-01-29'), '2027-02-26');
  assert.equal(isDay('2028-02-29'), true);
  for (const none of ['2027-02-29', '2026-13-01', '2026-1-1', '', 5, undefined])
    assert.equal(isDay(none), false);
});

test('a calendar without a working day ends in nothing, not in a circle', () => {
  const never = { ...USUAL, holidays: ['0001-01-01/9999-12-31'] };
  assert.equal(nextWorkday(MONDAY, never), undefined);
  assert.equal(to('week 2', MONDAY, never), undefined);
  assert.equal(workdayNumber('2026-12-01', MONDAY, never), undefined);
});

test('days of work are counted, weekends take the number of the Friday', () => {
  assert.equal(workdayNumber('2026-11-13', MONDAY, USUAL), undefined);
  assert.equal(workdayNumber(MONDAY, MONDAY, USUAL), 1);
  assert.equal(workdayNumber('2026-11-22', MONDAY, USUAL), 5);
  assert.equal(workdayNumber('2026-11-23', MONDAY, USUAL), 6);
});

test('a day is told with its year where that is another one', () => {
  assert.equal(weekdayInWords(MONDAY), 'Mon 16 Nov');
  assert.equal(weekdayInWords('2027-01-04', MONDAY), 'Mon 4 Jan 2027');
});

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));
const calendar: fc.Arbitrary<WorkCalendar> = fc.record({
  workdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  weekStart: fc.integer({ min: 1, max: 7 }),
  holidays: fc.array(day, { maxLength: 5 }),
});

test('what comes later never ends before what comes sooner, and all of it is worked', () => {
  fc.assert(
    fc.property(day, calendar, fc.constantFrom('day', 'week', 'month'), (start, days, unit) => {
      const spans = ['before day 1', ...[1, 2, 3, 4].map((number) => `${unit} ${number}`)].map(
        (when) => spanOfWhen(when, start, days),
      );
      for (const [index, span] of spans.entries()) {
        assert.ok(span);
        assert.ok(span.from <= span.to);
        assert.ok(isWorkday(span.to, days));
        assert.ok(index === 0 || (spans[index - 1]?.to ?? '') <= span.to);
      }
    }),
  );
});

test('phases are put in order by when they end', () => {
  assert.deepEqual(daysOfWhen('before day 1'), [0, 0]);
  assert.deepEqual(daysOfWhen('week 2'), [6, 10]);
  assert.equal(daysOfWhen('soon'), undefined);
});

test('neither a time zone nor daylight saving moves a day', () => {
  const url = new URL('../../src/core/work-days.ts', import.meta.url).href;
  const script = `
    import { spanOfWhen, weekdayInWords, localDay } from ${JSON.stringify(url)};
    const days = ['2026-03-27', '2026-10-23', '2018-11-02', '2011-12-29'].flatMap((start) =>
      ['before day 1', 'day 2', 'week 1', 'week 2', 'month 2'].map((when) =>
        spanOfWhen(when, start, ${JSON.stringify(USUAL)})));
    console.log(JSON.stringify([days, weekdayInWords('2026-03-29'), localDay(new Date(2026, 2, 29, 23, 59))]));`;
  const zones = ['UTC', 'Europe/Berlin', 'America/Sao_Paulo', 'Pacific/Apia', 'Asia/Kathmandu'];
  const said = zones.map((TZ) => {
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
    });
    assert.equal(run.status, 0, run.stderr);
    return run.stdout;
  });
  for (const one of said) assert.equal(one, said[0]);
  assert.match(said[0] ?? '', /"Sun 29 Mar","2026-03-29"/);
  assert.equal(localDay(new Date(2026, 0, 5)), '2026-01-05');
});
