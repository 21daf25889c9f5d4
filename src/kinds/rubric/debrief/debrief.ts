import { differenceOf } from '../sheet/file.ts';
import { countedScore, outcomeOf, type Outcome } from '../sheet/scoring.ts';
import { answerOf, type Sheet, type SheetCriterion } from '../sheet/sheet.ts';

/** A sheet taken into a debrief, or why it is not; `note` says what is odd about it. */
export type Taken = { sheets: Sheet[]; note: string } | { error: string };

/** Takes another sheet in: only sheets of one rubric and one candidate are compared. */
export function take(sheets: readonly Sheet[], sheet: Sheet): Taken {
  const [first] = sheets;
  if (first && first.rubric.id !== sheet.rubric.id) {
    return {
      error: `It is of “${sheet.rubric.title}”, the others are of “${first.rubric.title}”.`,
    };
  }
  const other = sheets.find(({ reference }) => reference !== sheet.reference);
  if (other) {
    return {
      error: `It is of candidate ${named(sheet.reference)}, the others of ${named(other.reference)}.`,
    };
  }
  const known = sheets.find(({ id }) => id === sheet.id);
  if (known) {
    const later = known.changed >= sheet.changed ? known : sheet;
    return {
      sheets: sheets.map((one) => (one === known ? later : one)),
      note: 'It was in already; the later one counts.',
    };
  }
  const isTwice = sheets.some(
    ({ interviewer }) => interviewer !== '' && interviewer === sheet.interviewer,
  );
  return {
    sheets: [...sheets, sheet],
    note: isTwice ? `There is another sheet by ${sheet.interviewer}.` : '',
  };
}

/** A criterion as the interviewers scored it; of two versions that score differently, one row each. */
export interface Row {
  criterion: SheetCriterion;
  /** The version that its words are from, where there are several; else ''. */
  version: string;
  /** One for each sheet, in their order; undefined where the sheet has other words for it. */
  cells: (Cell | undefined)[];
  /** From the lowest score to the highest; undefined with fewer than two scores. */
  spread: number | undefined;
}

export interface Cell {
  score: number | null | undefined;
  label: string;
  evidence: string;
}

/** What a debrief begins with: where the interviewers are furthest apart comes first. */
export interface Debrief {
  sheets: Sheet[];
  /** By sheet. */
  outcomes: Outcome[];
  rows: Row[];
  /** What must be known before reading: versions that differ, sheets that are not complete. */
  warnings: string[];
}

export function debriefOf(sheets: readonly Sheet[]): Debrief {
  const outcomes = sheets.map(({ rubric, answers, judgement }) =>
    outcomeOf(rubric, answers, judgement),
  );
  const rows = rowsOf(sheets).sort((a, b) => (b.spread ?? -1) - (a.spread ?? -1));
  return { sheets: [...sheets], outcomes, rows, warnings: warningsFor(sheets, outcomes) };
}

function rowsOf(sheets: readonly Sheet[]): Row[] {
  const ids = [...new Set(sheets.flatMap(({ rubric }) => rubric.criteria.map(({ id }) => id)))];
  return ids.flatMap((id) => {
    const groups: Sheet[][] = [];
    for (const sheet of sheets) {
      if (!sheet.rubric.criteria.some((one) => one.id === id)) continue;
      const same = groups.find(
        ([one]) => one && !differenceOf(one.rubric, sheet.rubric).criteria.includes(id),
      );
      if (same) same.push(sheet);
      else groups.push([sheet]);
    }
    return groups.flatMap((group): Row[] => {
      const rubric = group[0]?.rubric;
      const criterion = rubric?.criteria.find((one) => one.id === id);
      if (!rubric || !criterion) return [];
      const cells = sheets.map((sheet) => (group.includes(sheet) ? cellOf(sheet, id) : undefined));
      const scores = cells.flatMap((cell) => (typeof cell?.score === 'number' ? cell.score : []));
      return [
        {
          ...{ criterion, cells, version: groups.length > 1 ? rubric.version : '' },
          spread: scores.length > 1 ? Math.max(...scores) - Math.min(...scores) : undefined,
        },
      ];
    });
  });
}

function cellOf(sheet: Sheet, id: string): Cell {
  const answer = answerOf(sheet, id);
  const score = countedScore(answer);
  const label = sheet.rubric.scale.find(({ value }) => value === score)?.label ?? '';
  return { score, label, evidence: answer.evidence.trim() };
}

function warningsFor(sheets: readonly Sheet[], outcomes: readonly Outcome[]): string[] {
  const warnings: string[] = [];
  const [first] = sheets;
  const versions = [...new Set(sheets.map(({ rubric }) => rubric.version))];
  if (first && versions.length > 1) {
    const changed = new Set<string>();
    let isRuled = true;
    for (const { rubric } of sheets) {
      const { criteria, decision } = differenceOf(first.rubric, rubric);
      for (const id of criteria) {
        changed.add(
          [...first.rubric.criteria, ...rubric.criteria].find((one) => one.id === id)?.title ?? id,
        );
      }
      if (decision) isRuled = false;
    }
    const apart = [...changed, ...(isRuled ? [] : ['how it is decided'])].join(', ');
    warnings.push(
      `These sheets are of ${versions.length} versions of the rubric (${versions.join(', ')}). ${
        apart ? `Not comparable, and kept apart: ${apart}.` : 'What is scored is the same in all.'
      }`,
    );
  }
  for (const [at, outcome] of outcomes.entries()) {
    if (outcome.state !== 'open') continue;
    warnings.push(
      `The sheet of ${nameOf(sheets[at], at)} is not complete: some scores do not count yet.`,
    );
  }
  return warnings;
}

/** Whose sheet it is, for a column. */
export function nameOf(sheet: Sheet | undefined, at: number): string {
  return sheet?.interviewer || `interviewer ${at + 1}`;
}

/** How far apart the scores of a row are, in words. */
export function spreadInWords({ spread }: Row): string {
  if (spread === undefined) return 'nothing to compare';
  return spread === 0 ? 'same score' : `${spread} apart`;
}

function named(reference: string): string {
  return reference || 'without a reference';
}
