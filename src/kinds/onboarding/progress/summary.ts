import { dayInWords, minutesInWords } from '#core/dates.ts';
import type { Who } from '#core/paths.ts';
import { localDay, weekdayInWords, workdayNumber, type WorkCalendar } from '#core/work-days.ts';
import { PEOPLE } from '../words.ts';
import { figuresOf, type PhaseFigures } from './figures.ts';

/** What a summary is made of. */
export interface SummaryOf {
  title: string;
  url: string;
  who: Who;
  start: string;
  today: string;
  calendar: WorkCalendar;
  phases: readonly PhaseFigures[];
}

type Step = PhaseFigures['steps'][number];

/** A path's progress as Markdown, for a talk of two: what was done in the last seven days, what is next, what was noted. */
export function summaryOf(path: SummaryOf): string {
  const { title, url, who, start, today, calendar, phases } = path;
  const steps = phases.flatMap((phase) => phase.steps);
  const { done, total, left, due, slipped } = figuresOf(steps, who, today);
  const number = start ? workdayNumber(today, start, calendar) : undefined;
  const open = steps.filter((step) => !step.done && !step.not);
  const isNamed = new Set([...due, ...slipped].map(({ id }) => id));
  const about = [
    `${done} of ${total} done`,
    ...(left > 0 ? [`about ${minutesInWords(left)} left`] : []),
    ...(number === undefined ? [] : [`day ${number} since ${dayInWords(start)}`]),
  ];
  const recent = steps.filter(({ doneAt }) => doneAt && dayOf(doneAt) > daysBefore(today, 7));
  return [
    `## [${plain(title)}](${url}): ${about.join(', ')}`,
    ...part(
      'Done in the last seven days',
      recent,
      (step) => `${plain(step.title)} (${weekdayInWords(dayOf(step.doneAt ?? ''), today)})`,
    ),
    ...part(
      'Due now',
      open.filter(({ id }) => isNamed.has(id)),
      (step) => withDay(step, today),
    ),
    ...part('Next', open.filter(({ id }) => !isNamed.has(id)).slice(0, 5), (step) =>
      withDay(step, today),
    ),
    ...part(
      'Not for me',
      steps.filter(({ not }) => not),
      ({ title: name }) => plain(name),
    ),
    ...part(
      'Notes',
      steps.filter(({ note }) => note),
      ({ title: name, note }) => `${plain(name)}: ${plain(note ?? '')}`,
    ),
    '',
  ].join('\n');
}

function part(heading: string, steps: readonly Step[], words: (step: Step) => string): string[] {
  if (steps.length === 0) return [];
  return ['', `### ${heading}`, '', ...steps.map((step) => `- ${words(step)}`)];
}

function withDay({ title, who, span }: Step, today: string): string {
  const by = span ? `, by ${weekdayInWords(span.to, today)}` : '';
  return `${plain(title)} (${PEOPLE[who].toLowerCase()}${by})`;
}

/** Text that Markdown reads as text, in one line. */
function plain(text: string): string {
  return text
    .trim()
    .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
    .replace(/\s*\n\s*/g, ' / ');
}

function dayOf(moment: string): string {
  return localDay(new Date(moment));
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
