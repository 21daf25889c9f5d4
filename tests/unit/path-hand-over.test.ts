import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { calendarFile } from '#kinds/onboarding/progress/calendar-file.ts';
import { wordChanges } from '#kinds/onboarding/progress/changes.ts';
import type { PhaseFigures } from '#kinds/onboarding/progress/figures.ts';
import { fileNameOf } from '#kinds/onboarding/progress/file.ts';
import { summaryOf } from '#kinds/onboarding/progress/summary.ts';

const EVENT = {
  uid: 'welcome.day-1@handbook.example',
  day: '2026-11-16',
  title:
    'Meet: Ada, Bob; and “the whole team” \\ of the shop, in one room that is hard to find (45 min)',
  text: '- one\n- two',
  url: 'https://handbook.example/onboarding/everyone/#welcome',
};

test('a calendar file is one that calendars read', () => {
  const text = calendarFile([EVENT], { name: 'First, weeks', now: '2026-11-15T10:00:00.123Z' });
  const lines = text.split('\r\n');
  assert.equal(lines[0], 'BEGIN:VCALENDAR');
  assert.ok(text.endsWith('END:VCALENDAR\r\n'));
  assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/);
  for (const line of lines) assert.ok(Buffer.byteLength(line) <= 75, line);
  const plain = text.replaceAll('\r\n ', '');
  for (const wanted of [
    ...['VERSION:2.0', 'PRODID:-//Handrail//Onboarding//EN', 'DTSTAMP:20261115T100000Z'],
    ...['DTSTART;VALUE=DATE:20261116', 'DTEND;VALUE=DATE:20261117', 'TRANSP:TRANSPARENT'],
    ...[
      'UID:welcome.day-1@handbook.example',
      'SUMMARY:Meet: Ada\\, Bob\\; and',
      'DESCRIPTION:- one\\n- two',
    ],
  ]) {
    assert.ok(plain.includes(wanted), wanted);
  }
  const [event] = new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent');
  assert.equal(event?.getFirstPropertyValue('summary'), EVENT.title);
  assert.equal(event?.getFirstPropertyValue('description'), `${EVENT.text}\n${EVENT.url}`);
});

const shown = (before: string, after: string): string =>
  wordChanges(before, after)
    .map(({ text, kind }) => (kind === 'same' ? text : `${kind === 'added' ? '+' : '-'}[${text}]`))
    .join('');

test('changes are told by words, in runs', () => {
  assert.equal(
    shown('Switch on disk encryption.', 'Switch on the firewall.'),
    'Switch on -[disk encryption]+[the firewall].',
  );
  assert.equal(shown('One two.', 'One two.'), 'One two.');
  assert.equal(shown('One.', 'One. Two.'), 'One.+[ Two.]');
  assert.equal(shown('', 'New'), '+[New]');
  const long = Array.from({ length: 90 }, (_, at) => `word${at}`).join(' ');
  const said = shown(`${long} old`, `${long} new`);
  assert.match(said, /^… word78 .* word89 -\[old\]\+\[new\]$/);
});

test('a summary says where somebody is, in Markdown that cannot be misread', () => {
  const span = { from: '2026-11-16', to: '2026-11-20' };
  const step = (id: string, more: object = {}): PhaseFigures['steps'][number] => ({
    ...{
      id,
      title: `Step ${id}`,
      who: 'hire',
      kind: 'do',
      minutes: 30,
      done: false,
      not: false,
      span,
    },
    ...{ doneAt: undefined, note: undefined },
    ...more,
  });
  const text = summaryOf({
    ...{ title: 'First *two* weeks', url: 'https://handbook.example/p/', who: 'hire' },
    ...{ start: '2026-11-16', today: '2026-11-18' },
    calendar: { workdays: [1, 2, 3, 4, 5], weekStart: 1, holidays: [] },
    phases: [
      {
        ...{ id: 'one', title: 'One' },
        steps: [
          step('a', { done: true, doneAt: '2026-11-17T09:00:00.000Z' }),
          step('b', { note: 'See [this](javascript:x)\n# not a heading' }),
          step('c', { not: true }),
          step('old', { done: true, doneAt: '2026-11-01T09:00:00.000Z' }),
          step('later', { who: 'buddy', span: { from: '2026-11-23', to: '2026-11-27' } }),
        ],
      },
    ],
  });
  assert.equal(
    text,
    [
      '## [First \\*two\\* weeks](https://handbook.example/p/): 2 of 4 done, about 30 min left, day 3 since 16 Nov 2026',
      '\n### Done in the last seven days\n',
      '- Step a (Tue 17 Nov)',
      '\n### Due now\n',
      '- Step b (new colleague, by Fri 20 Nov)',
      '\n### Next\n',
      '- Step later (buddy, by Fri 27 Nov)',
      '\n### Not for me\n',
      '- Step c',
      '\n### Notes\n',
      '- Step b: See \\[this\\](javascript:x) / \\# not a heading',
      '',
    ].join('\n'),
  );
});

test('a file is named by the path and the day', () => {
  assert.equal(
    fileNameOf('Your first two weeks!', '2026-11-23', 'json'),
    'your-first-two-weeks-2026-11-23.json',
  );
  assert.equal(fileNameOf('///', '2026-11-23', 'ics'), 'onboarding-2026-11-23.ics');
});
