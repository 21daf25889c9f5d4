import { record } from '#ui/work/checked.ts';
import { checkedSheet } from './kept.ts';
import { outcomeOf } from './scoring.ts';
import type { Sheet, SheetRubric } from './sheet.ts';

/**
 * A file of one sheet: `{ what, outcome, ...}` around the sheet as {@link Sheet} has it. `format` changes
 * when an older reader could misread a newer file; `outcome` is for who reads the file without us, and is
 * worked out anew when it is opened.
 */
const WHAT = 'handrail interview sheet';

/** Characters of the largest file that is read. */
export const MOST_FILE = 1_000_000;

/** A sheet as the text of a file. */
export function fileOf(sheet: Sheet): string {
  const { lines: _, ...outcome } = outcomeOf(sheet.rubric, sheet.answers, sheet.judgement);
  return `${JSON.stringify({ what: WHAT, ...sheet, outcome }, undefined, 2)}\n`;
}

/** `system-design-A-1042-2026-11-23.json`: without the interviewer, and with no more than a reference. */
export function fileNameOf({ rubric, reference, begun }: Sheet, extension: string): string {
  const parts = [rubric.title.toLowerCase(), reference, begun.slice(0, 10)];
  const name = parts.map((part) => part.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, ''));
  return `${name.filter(Boolean).join('-')}.${extension}`;
}

/** Reads a file of a sheet; or says why it is none. */
export function readFile(text: string): { sheet: Sheet } | { error: string } {
  if (text.length > MOST_FILE) return { error: 'It is larger than a sheet ever is.' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { error: 'It is not JSON, so it is no sheet that was saved here.' };
  }
  const { what, format } = record(value);
  if (what !== WHAT) return { error: 'It holds something else than an interview sheet.' };
  if (format !== 1)
    return { error: `It has format ${JSON.stringify(format)}, and this page reads 1.` };
  const sheet = checkedSheet(value);
  return sheet ? { sheet } : { error: 'It is damaged: its rubric or its times cannot be read.' };
}

/** What two versions of a rubric score differently: ids of criteria, and whether the rule is another. */
export interface Difference {
  criteria: string[];
  decision: boolean;
}

export function differenceOf(one: SheetRubric, other: SheetRubric): Difference {
  const ids = [...new Set([...one.criteria, ...other.criteria].map(({ id }) => id))];
  const sameScale = JSON.stringify(one.scale) === JSON.stringify(other.scale);
  const text = (rubric: SheetRubric, id: string): string =>
    JSON.stringify(inOrder(rubric.criteria.find((criterion) => criterion.id === id)));
  return {
    criteria: ids.filter((id) => !sameScale || text(one, id) !== text(other, id)),
    decision: JSON.stringify(one.decision) !== JSON.stringify(other.decision),
  };
}

/** What is scored, in an order that does not hang on how it was written. */
function inOrder(criterion: SheetRubric['criteria'][number] | undefined): unknown {
  if (!criterion) return undefined;
  const { title, weight, mustReach, anchors } = criterion;
  return [title, weight, mustReach, Object.entries(anchors).sort(([a], [b]) => (a < b ? -1 : 1))];
}
