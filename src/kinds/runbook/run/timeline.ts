import { clock, elapsed } from './clock.ts';
import { goneFrom } from './gone.ts';
import { localClock } from './local-clock.ts';
import { remarksOf } from './remark.ts';
import type { Remark, Run, RunStep, StepPlace } from './run.ts';

interface Line {
  at: string;
  text: string;
  /** Written below it, as it is. */
  below?: string;
}

/**
 * A run as Markdown for chat and postmortem, in order of time, in UTC and in the reader's own time
 * (`zone`, as of IANA). Nothing that was written or pasted can be markup in it, or call anybody:
 * what is more than plain words stands in code.
 */
export function timelineOf(run: Run, places: readonly StepPlace[], zone: string): string {
  const isUtc = ['UTC', 'Etc/UTC', 'GMT'].includes(zone);
  const time = (at: string): string => {
    const utc = clock(at, run.started);
    return isUtc ? utc : `${utc} (${localClock(at, zone)} local)`;
  };
  const lines = linesOf(run, places).sort((a, b) => (a.at < b.at ? -1 : 1));
  return [
    `## ${words(run.runbook.title)}`,
    '',
    ...facts(run, isUtc ? '' : zone),
    '',
    ...lines.map(({ at, text, below }) => `- ${time(at)} ${text}${below ? indented(below) : ''}`),
    '',
  ].join('\n');
}

function facts(run: Run, zone: string): string[] {
  const { runbook, url, incident, started, ended } = run;
  const values = Object.entries(run.values).map(([name, value]) => `${words(name)} ${code(value)}`);
  const day = started.slice(0, 10);
  return [
    `- Runbook: ${/^https?:[^\s<>]+$/.test(url) ? url : code(url)}`,
    ...(runbook.version ? [`- Version: ${words(runbook.version)}`] : []),
    ...(incident ? [`- Incident: ${code(incident)}`] : []),
    ...(values.length > 0 ? [`- Values: ${values.join(', ')}`] : []),
    `- Started: ${day} ${clock(started)}`,
    ...(ended ? [`- Ended: ${clock(ended, started)}, after ${elapsed(started, ended)}`] : []),
    ...(zone ? [`- Local time: ${zone}`] : []),
  ];
}

function linesOf(run: Run, places: readonly StepPlace[]): Line[] {
  const gone = goneFrom(places, run);
  return [
    ...Object.values(run.steps).flatMap((step) => stepLines(step, gone.includes(step))),
    ...remarkLines(run.notes, 'Note'),
    ...Object.entries(run.calls).map(([to, { at, escalated }]) => ({
      at,
      text: escalated ? `Escalated to ${words(to)}` : `Not yet escalated to ${words(to)}`,
    })),
  ];
}

function stepLines(step: RunStep, isGone: boolean): Line[] {
  const name = `${isGone ? 'Step no longer on the page' : `Step ${step.number}`}: ${words(step.title)}`;
  const { done, skipped } = step;
  const lines: Line[] = [];
  if (done) lines.push({ at: done, text: `✓ ${name}` });
  if (skipped) {
    const { at, because } = skipped;
    lines.push({ at, ...said(`skipped ${name}`, because, 'because') });
  }
  const on = `${isGone ? 'gone step' : `step ${step.number}`} (${words(step.title)})`;
  return [
    ...lines,
    ...remarkLines(step.notes, `Note on ${on}`),
    ...remarksOf({ notes: [], output: step.output }).map(({ at, text }) => ({
      at,
      text: `Output of ${on}:`,
      below: fenced(text),
    })),
  ];
}

function remarkLines(notes: Remark[], name: string): Line[] {
  return remarksOf({ notes, output: [] }).map(({ at, text }) => ({ at, ...said(name, text) }));
}

/** One line stays on the line, more go below it. */
function said(name: string, text: string, by = ''): Pick<Line, 'text' | 'below'> {
  if (!text.trim()) return { text: name };
  const start = by ? `${name} ${by}` : `${name}:`;
  if (/[\r\n]/.test(text.trim())) return { text: start.replace(/:?$/, ':'), below: fenced(text) };
  return { text: `${start} ${words(text.trim())}` };
}

/** Plain words as they are, all else as code. */
function words(text: string): string {
  return /^[\p{L}\p{N} .,;:'"()/%+=?–—…’“”-]*$/u.test(text) ? text : code(text);
}

function code(text: string): string {
  const clean = visible(text).replace(/\s+/g, ' ');
  const fence = '`'.repeat(longest(clean) + 1);
  const space = /^`|`$/.test(clean) ? ' ' : '';
  return `${fence}${space}${clean}${space}${fence}`;
}

function fenced(text: string): string {
  const clean = visible(text.replace(/\r\n?/g, '\n')).replace(/^\n+|\s+$/g, '');
  const fence = '`'.repeat(Math.max(3, longest(clean) + 1));
  return `${fence}\n${clean}\n${fence}`;
}

function longest(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}

/** Without what is not seen: other control characters than tab and newline, and changes of direction. */
function visible(text: string): string {
  return text.replace(/[^\P{C}\t\n\u200c\u200d]/gu, '');
}

function indented(block: string): string {
  return block
    .split('\n')
    .map((line) => (line ? `\n  ${line}` : '\n'))
    .join('');
}
