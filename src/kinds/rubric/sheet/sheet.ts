import type { Answer, Judgement, ScoredRubric, Weighed } from './scoring.ts';

/** A rubric as an interviewer had it before them: a sheet can be read without its page. */
export interface SheetRubric extends ScoredRubric {
  id: string;
  title: string;
  /** Changes with everything in the rubric. */
  version: string;
  /** Length of the interview. */
  minutes: number | undefined;
  criteria: SheetCriterion[];
}

export interface SheetCriterion extends Weighed {
  /** Time for it in the interview. */
  minutes?: number | undefined;
  /** Value of the scale → what earns it. */
  anchors: Record<string, string>;
}

/**
 * What one interviewer heard and scored in one interview. Moments are ISO strings in UTC with
 * milliseconds. It holds no name of the candidate: `reference` is a number of the applicant tracker.
 */
export interface Sheet {
  format: 1;
  /** Tells sheets apart: a file that is opened twice is one. */
  id: string;
  rubric: SheetRubric;
  reference: string;
  interviewer: string;
  /** Level that the candidate is interviewed for; '' where the rubric is for one. */
  level: string;
  begun: string;
  changed: string;
  ended?: string | undefined;
  /** Ids of the questions that were asked. */
  asked: string[];
  /** By id of the criterion. */
  answers: Record<string, Answer>;
  notes: Note[];
  judgement?: Judgement | undefined;
}

export interface Note {
  at: string;
  text: string;
  /** Id of the criterion it is about. */
  about?: string | undefined;
}

/** Characters of each text. */
export const LIMITS = { name: 80, evidence: 5000, note: 5000 };

export function begunSheet(rubric: SheetRubric, id: string, at: string): Sheet {
  return {
    ...{ format: 1, id, rubric, reference: '', interviewer: '', level: '', begun: at, changed: at },
    ...{ asked: [], answers: {}, notes: [] },
  };
}

/** With another score or other evidence for a criterion. */
export function answered(
  sheet: Sheet,
  criterion: string,
  change: Partial<Answer>,
  at: string,
): Sheet {
  const before = answerOf(sheet, criterion);
  const answer = { ...before, ...change };
  return { ...sheet, changed: at, answers: { ...sheet.answers, [criterion]: answer } };
}

export function answerOf(sheet: Sheet, criterion: string): Answer {
  const known = Object.hasOwn(sheet.answers, criterion) ? sheet.answers[criterion] : undefined;
  return known ?? { score: undefined, evidence: '' };
}

export function noted(sheet: Sheet, text: string, about: string | undefined, at: string): Sheet {
  const kept = text.trim().slice(0, LIMITS.note);
  if (!kept) return sheet;
  return { ...sheet, changed: at, notes: [...sheet.notes, { at, text: kept, about }] };
}

/** With a question marked as asked, or not. */
export function asked(sheet: Sheet, question: string, isAsked: boolean, at: string): Sheet {
  const others = sheet.asked.filter((id) => id !== question);
  return { ...sheet, changed: at, asked: isAsked ? [...others, question] : others };
}

/** Whether there is anything in it that would be lost. */
export function isBlank({ reference, asked, answers, notes, judgement }: Sheet): boolean {
  const isAnswered = Object.values(answers).some(
    ({ score, evidence }) => score !== undefined || evidence.trim() !== '',
  );
  return !isAnswered && !reference && asked.length === 0 && notes.length === 0 && !judgement;
}
