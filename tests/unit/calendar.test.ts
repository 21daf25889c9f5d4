import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { calendarOf, readHandbook } from '#core/handbook.ts';
import { isWorkday } from '#core/work-days.ts';
import { writeFolder } from '../broken/check.ts';

const temporary = mkdtempSync(join(tmpdir(), 'handrail-calendar-'));
after(() => rmSync(temporary, { recursive: true, force: true }));

function read(name: string, settings: string): ReturnType<typeof calendarOf> {
  const folder = writeFolder(join(temporary, name), { 'handbook.yaml': settings });
  const { config, findings } = readHandbook(folder);
  assert.deepEqual(findings, []);
  return calendarOf(config);
}

test('Monday to Friday are worked where a handbook says nothing', () => {
  assert.deepEqual(read('none', 'title: Shop\n'), {
    workdays: [1, 2, 3, 4, 5],
    weekStart: 1,
    holidays: [],
  });
});

test('a handbook sets its week and its holidays', () => {
  const calendar = read(
    'own',
    `calendar:
  workdays: [sun, mon, tue, wed, thu]
  weekStart: sun
  holidays: [2026-12-24, "12-25", 2026-12-28/2026-12-31]
`,
  );
  assert.deepEqual(calendar.workdays, [7, 1, 2, 3, 4]);
  assert.equal(calendar.weekStart, 7);
  const free = ['2026-12-24', '2030-12-25', '2026-12-28', '2026-12-31', '2026-11-27'];
  for (const day of free) {
    assert.equal(isWorkday(day, calendar), false, day);
  }
  for (const day of ['2027-12-26', '2026-12-27', '2027-01-03', '2027-12-28']) {
    assert.equal(isWorkday(day, calendar), true, day);
  }
});
