import { isMoment, isText, record } from '#ui/work/checked.ts';
import type { Answer, Decision, Judgement, ScaleValue } from './scoring.ts';
import { LIMITS, type Note, type Sheet, type SheetCriterion, type SheetRubric } from './sheet.ts';

/** More than any rubric has. */
const MOST = { criteria: 100, scale: 20, thresholds: 20, notes: 1000, asked: 500, text: 2000 };

/** A sheet out of any value, each part checked; undefined for what is none. */
export function checkedSheet(value: unknown): Sheet | undefined {
  const { format, id, rubric, reference, interviewer, begun, changed, ended, ...rest } =
    record(value);
  const about = checkedRubric(rubric);
  if (format !== 1 || !isText(id, 100) || !about || !isMoment(begun) || !isMoment(changed)) {
    return undefined;
  }
  const known = new Set(about.criteria.map((criterion) => criterion.id));
  const judgement = checkedJudgement(rest['judgement']);
  return {
    ...{ format, id, rubric: about, begun, changed },
    ...{
      reference: shortText(reference),
      interviewer: shortText(interviewer),
      level: shortText(rest['level']),
    },
    ...(isMoment(ended) ? { ended } : {}),
    asked: list(rest['asked'], MOST.asked).filter((one): one is string => isText(one, 200)),
    answers: Object.fromEntries(
      Object.entries(record(rest['answers'])).flatMap(([name, one]): [string, Answer][] =>
        known.has(name) ? [[name, checkedAnswer(one, about)]] : [],
      ),
    ),
    notes: list(rest['notes'], MOST.notes).flatMap(checkedNote),
    ...(judgement ? { judgement } : {}),
  };
}

function checkedRubric(value: unknown): SheetRubric | undefined {
  const { id, title, version, minutes, scale, criteria, decision } = record(value);
  if (!isText(id, 500) || !isText(title, 500) || !isText(version, 100)) return undefined;
  const values = list(scale, MOST.scale).map(checkedScale);
  const checked = list(criteria, MOST.criteria).map(checkedCriterion);
  if (checked.length === 0 || values.length === 0) return undefined;
  if (checked.includes(undefined) || values.includes(undefined)) return undefined;
  return {
    ...{ id, title, version, minutes: isNumber(minutes) ? minutes : undefined },
    scale: values as ScaleValue[],
    criteria: checked as SheetCriterion[],
    decision: checkedDecision(decision),
  };
}

function checkedScale(value: unknown): ScaleValue | undefined {
  const { value: number, label } = record(value);
  return isNumber(number) && isText(label, 200) ? { value: number, label } : undefined;
}

function checkedCriterion(value: unknown): SheetCriterion | undefined {
  const { id, title, weight, minutes, mustReach, anchors } = record(value);
  if (!isText(id, 200) || !isText(title, 500) || !isNumber(weight) || weight <= 0) return undefined;
  return {
    ...{ id, title, weight },
    ...(isNumber(minutes) ? { minutes } : {}),
    ...(isNumber(mustReach) ? { mustReach } : {}),
    anchors: Object.fromEntries(
      Object.entries(record(anchors))
        .slice(0, MOST.scale)
        .filter((anchor): anchor is [string, string] => isText(anchor[1], MOST.text)),
    ),
  };
}

function checkedDecision(value: unknown): Decision | undefined {
  const { method, thresholds } = record(value);
  if (method !== 'sum' && method !== 'minimum' && method !== 'judgement') return undefined;
  const checked = list(thresholds, MOST.thresholds).flatMap((one) => {
    const { name, least } = record(one);
    return isText(name, 200) && isNumber(least) ? [{ name, least }] : [];
  });
  return { method, thresholds: checked };
}

function checkedAnswer(value: unknown, { scale }: SheetRubric): Answer {
  const { score, evidence } = record(value);
  const isOnScale = scale.some((one) => one.value === score);
  return {
    score: isOnScale ? (score as number) : score === null ? null : undefined,
    evidence: typeof evidence === 'string' ? evidence.slice(0, LIMITS.evidence) : '',
  };
}

function checkedNote(value: unknown): Note[] {
  const { at, text, about } = record(value);
  if (!isMoment(at) || !isText(text, LIMITS.note)) return [];
  return [{ at, text, ...(isText(about, 200) ? { about } : {}) }];
}

function checkedJudgement(value: unknown): Judgement | undefined {
  const { choice, reasons } = record(value);
  if (typeof choice !== 'string' || typeof reasons !== 'string') return undefined;
  return { choice: choice.slice(0, 200), reasons: reasons.slice(0, LIMITS.evidence) };
}

function shortText(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, LIMITS.name) : '';
}

function list(value: unknown, most: number): unknown[] {
  return Array.isArray(value) ? value.slice(0, most) : [];
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= 1e6;
}
