import type { SheetRubric } from './sheet.ts';

/** A part of an interview, in minutes from its beginning. */
export interface Part {
  id: string;
  title: string;
  from: number;
  to: number;
}

/** Where an interview stands by its plan. */
export interface Reading {
  /** `23:40` */
  elapsed: string;
  /** `of 60`, `2 over 60`; '' where the rubric says no length. */
  length: string;
  /** The part that it is time for; undefined where no part has minutes, or after the last. */
  part: Part | undefined;
}

/** The criteria that have minutes, one after the other. */
export function planOf(
  criteria: readonly Pick<SheetRubric['criteria'][number], 'id' | 'title' | 'minutes'>[],
): Part[] {
  let at = 0;
  return criteria.flatMap(({ id, title, minutes }): Part[] => {
    if (!minutes) return [];
    const from = at;
    at += minutes;
    return [{ id, title, from, to: at }];
  });
}

/** Reads the clock of an interview, `milliseconds` after its beginning. */
export function readingAt(
  rubric: Pick<SheetRubric, 'criteria' | 'minutes'>,
  milliseconds: number,
): Reading {
  const plan = planOf(rubric.criteria);
  const all = rubric.minutes ?? plan.at(-1)?.to ?? 0;
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const minutes = Math.floor(seconds / 60);
  const over = minutes - all;
  return {
    elapsed: `${minutes}:${String(seconds % 60).padStart(2, '0')}`,
    length: all === 0 ? '' : over >= 0 ? `${over} over ${all}` : `of ${all}`,
    part: plan.find(({ from, to }) => minutes >= from && minutes < to),
  };
}
