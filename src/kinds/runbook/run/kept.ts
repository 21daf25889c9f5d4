import { isMoment, isText, record } from '#ui/work/checked.ts';
import { LIMITS, type Answer, type Remark, type Run, type RunStep } from './run.ts';

/** Days that a run is kept after its last change. */
const KEPT_DAYS = 30;

/** More than anybody writes in one run. */
const MOST_REMARKS = 500;

/** A run as text for storage. */
export function writtenRun(run: Run): string {
  return JSON.stringify(checkedRun(run));
}

/** A run from kept text, each part checked; undefined for what is none. */
export function readRun(text: string): Run | undefined {
  return checkedRun(parsed(text));
}

/** Whether kept text says of itself that it is too old, whatever else it holds. */
export function isExpired(text: string, now: string): boolean {
  const changed = moment(record(parsed(text))['changed']);
  if (!changed) return false;
  return Date.parse(now) - Date.parse(changed) > KEPT_DAYS * 86_400_000;
}

/** Only what a run has, in one order, so that equal runs are equal texts. */
export function checkedRun(value: unknown): Run | undefined {
  const { format, id, url, incident, values, ...given } = record(value);
  const { id: runbook, title, version } = record(given['runbook']);
  const [started, changed] = [moment(given['started']), moment(given['changed'])];
  if (format !== 1 || !isText(id, 64) || !isText(url, 2000)) return undefined;
  if (!isText(runbook, 1000) || !isText(title, 1000) || !started || !changed) return undefined;
  return {
    format,
    id,
    runbook: { id: runbook, title, version: isText(version, 64) ? version : undefined },
    url,
    incident: isText(incident, 64) ? incident : undefined,
    values: each(values, (text) => (isText(text, 2000) ? text : undefined)),
    started,
    changed,
    ended: moment(given['ended']),
    steps: each(given['steps'], checkedStep),
    notes: checkedRemarks(given['notes'], LIMITS.note),
    calls: each(given['calls'], checkedAnswer),
  };
}

function checkedStep(value: unknown): RunStep | undefined {
  const { title, number, version, skipped, ...given } = record(value);
  const changed = moment(given['changed']);
  if (!isText(title, 1000) || typeof number !== 'number' || !changed) return undefined;
  const { at, because } = record(skipped);
  const skippedAt = moment(at);
  return {
    title,
    number,
    version: isText(version, 64) ? version : undefined,
    changed,
    done: moment(given['done']),
    skipped:
      skippedAt && typeof because === 'string'
        ? { at: skippedAt, because: because.slice(0, LIMITS.note + 100) }
        : undefined,
    notes: checkedRemarks(given['notes'], LIMITS.note),
    output: checkedRemarks(given['output'], LIMITS.output),
  };
}

function checkedRemarks(value: unknown, most: number): Remark[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MOST_REMARKS).flatMap((one): Remark[] => {
    const { at, text, removed } = record(one);
    const made = moment(at);
    if (!made || typeof text !== 'string') return [];
    if (removed === true) return [{ at: made, text: '', removed }];
    // What was cut says so in its last line.
    return [{ at: made, text: text.slice(0, most + 100) }];
  });
}

function checkedAnswer(value: unknown): Answer | undefined {
  const { at, escalated } = record(value);
  const made = moment(at);
  return made && typeof escalated === 'boolean' ? { at: made, escalated } : undefined;
}

/** By name, without what does not pass; in order of names. */
function each<T>(value: unknown, check: (one: unknown) => T | undefined): Record<string, T> {
  const found = Object.entries(record(value)).flatMap(([name, one]): [string, T][] => {
    const checked = check(one);
    return checked === undefined ? [] : [[name, checked]];
  });
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function moment(value: unknown): string | undefined {
  return isMoment(value) ? value : undefined;
}
