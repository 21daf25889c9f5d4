import { isDay } from '#core/work-days.ts';
import { isMoment, isText, record } from '#ui/work/checked.ts';
import { LIMITS, type Progress, type StepProgress } from './progress.ts';

/** More than a path has. */
const MOST_STEPS = 500;

/** Progress as text for storage: equal progress is equal text. */
export function writtenProgress(progress: Progress): string {
  return JSON.stringify(checked(progress).progress);
}

/** Progress from kept text, each part checked; undefined for what is none. */
export function readProgress(text: string): Progress | undefined {
  try {
    return checked(JSON.parse(text)).progress;
  } catch {
    return undefined;
  }
}

/** Progress out of any value, and what of it could not be taken. */
export function checked(value: unknown): { progress: Progress | undefined; left: string[] } {
  const { format, path, begun, changed, start, known, steps } = record(value);
  const { id, title } = record(path);
  const isSound = format === 1 && isText(id, 500) && isText(title, 500);
  if (!isSound || !isMoment(begun) || !isMoment(changed)) return { progress: undefined, left: [] };
  const left: string[] = [];
  const all = Object.entries(record(steps)).sort(([a], [b]) => (a < b ? -1 : 1));
  const sound = all.slice(0, MOST_STEPS).flatMap(([name, one]): [string, StepProgress][] => {
    const step = isText(name, 200) ? checkedStep(one) : undefined;
    if (!step) left.push(`step “${name.slice(0, 60)}” of ${id}`);
    return step ? [[name, step]] : [];
  });
  if (all.length > MOST_STEPS) left.push(`${all.length - MOST_STEPS} more steps of ${id}`);
  const { day, at } = record(start);
  const isStart = (isDay(day) || day === '') && isMoment(at);
  const progress: Progress = {
    ...{ format: 1, path: { id, title }, begun, changed },
    ...(isStart ? { start: { day, at } } : {}),
    ...(Array.isArray(known) ? { known: checkedKnown(known) } : {}),
    steps: Object.fromEntries(sound),
  };
  return { progress, left };
}

function checkedKnown(known: readonly unknown[]): string[] {
  return known.slice(0, MOST_STEPS).filter((id): id is string => isText(id, 200));
}

function checkedStep(value: unknown): StepProgress | undefined {
  const { title, changed, done, not, note, version, text, page } = record(value);
  if (!isText(title, 500) || !isMoment(changed)) return undefined;
  if ([done, not].some((at) => at !== undefined && !isMoment(at))) return undefined;
  return {
    ...{ title, changed },
    ...(isMoment(done) ? { done } : {}),
    ...(isMoment(not) ? { not } : {}),
    ...(isText(note, Infinity) ? { note: note.slice(0, LIMITS.note) } : {}),
    ...(isText(version, 64) ? { version } : {}),
    ...(isText(text, Infinity) ? { text: text.slice(0, LIMITS.text) } : {}),
    ...(isText(page, 64) ? { page } : {}),
  };
}
