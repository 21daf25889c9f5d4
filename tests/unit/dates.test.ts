import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayInWords, dueDay, durationInWords, minutesInWords, minutesOf } from '#core/dates.ts';

test('a review is due a span after it, at the end of a month that is shorter', () => {
  assert.equal(dueDay('2026-11-22', '90d'), '2027-02-20');
  assert.equal(dueDay('2026-11-22', '2w'), '2026-12-06');
  assert.equal(dueDay('2026-08-31', '6mo'), '2027-02-28');
  assert.equal(dueDay('2024-02-29', '1y'), '2025-02-28');
  assert.equal(dueDay('2026-11-22', 'never'), undefined);
});

test('durations and days in words', () => {
  assert.deepEqual(['15m', '1h', '90d', '2w', '6mo', '1y', 'soon'].map(durationInWords), [
    '15 minutes',
    '1 hour',
    '90 days',
    '2 weeks',
    '6 months',
    '1 year',
    'soon',
  ]);
  assert.equal(dayInWords('2026-11-08'), '8 Nov 2026');
  assert.equal(dayInWords('one day'), 'one day');
});

test('minutes from durations and back', () => {
  assert.deepEqual(['45m', '1.5h', '1d', '1w', '1y', 'x'].map(minutesOf), [
    45,
    90,
    480,
    2400,
    undefined,
    undefined,
  ]);
  assert.deepEqual([5, 60, 65, 1625].map(minutesInWords), ['5 min', '1 h', '1 h 05', '27 h 05']);
});
