/** A value of the scale, with its word. */
export interface ScaleValue {
  value: number;
  label: string;
}

/** What a score of a criterion counts for. */
export interface Weighed {
  id: string;
  title: string;
  weight: number;
  /** Below this there is no offer, whatever the rest says. */
  mustReach?: number | undefined;
}

/** How scores become a decision; `thresholds` from the least to the most. */
export interface Decision {
  method: 'sum' | 'minimum' | 'judgement';
  thresholds: { name: string; least: number }[];
}

/** What is scored, and how it is decided. */
export interface ScoredRubric {
  /** From low to high. */
  scale: ScaleValue[];
  criteria: Weighed[];
  decision: Decision | undefined;
}

/** A score with what was said or done for it; `null`: not assessed, which is an answer too. */
export interface Answer {
  score: number | null | undefined;
  evidence: string;
}

/** What the interviewer decided where the method is judgement. */
export interface Judgement {
  choice: string;
  reasons: string;
}

/** What is to be done before there is a result. */
interface Missing {
  id: string;
  what: 'score' | 'evidence';
}

/**
 * How an interview came out.
 * - `open`: criteria lack a score or its evidence, or a judgement its choice or reasons.
 * - `decided`: there is a result.
 * - `between`: what was not assessed decides between two results.
 */
export type Outcome = { lines: Line[] } & (
  | { state: 'open'; missing: Missing[] }
  | { state: 'decided'; result: string; because: string }
  | { state: 'between'; least: string; most: string; because: string }
);

/** What a criterion adds. */
interface Line extends Weighed {
  /** Undefined: does not count yet. */
  score: number | null | undefined;
}

/** The result where no threshold is reached. */
export const NO = 'no';

/** A score counts once there is evidence for it; what was not assessed needs none. */
export function countedScore(answer: Answer | undefined): number | null | undefined {
  if (!answer || answer.score === undefined) return undefined;
  if (answer.score === null) return null;
  return answer.evidence.trim() === '' ? undefined : answer.score;
}

/** What an interviewer may choose where the method is judgement. */
export function choicesOf({ scale, decision }: ScoredRubric): string[] {
  const thresholds = decision?.thresholds ?? [];
  if (thresholds.length === 0) return scale.map(({ label }) => label);
  return [NO, ...thresholds.map(({ name }) => name)];
}

/** The outcome of an interview by the rule of its rubric. */
export function outcomeOf(
  rubric: ScoredRubric,
  answers: Readonly<Record<string, Answer>>,
  judgement?: Judgement,
): Outcome {
  const lines = rubric.criteria.map((criterion): Line => {
    return { ...criterion, score: countedScore(answers[criterion.id]) };
  });
  const missing = lines.flatMap(({ id, score }): Missing[] =>
    score === undefined
      ? [{ id, what: typeof answers[id]?.score === 'number' ? 'evidence' : 'score' }]
      : [],
  );
  if (missing.length > 0 || lines.length === 0) return { lines, state: 'open', missing };
  const below = lines.filter(({ score, mustReach }) => isBelow(score, mustReach));
  if (below.length > 0) {
    const words = below.map(
      ({ title, score, mustReach }) => `${title} is ${score}, and must reach ${mustReach}`,
    );
    return { lines, state: 'decided', result: NO, because: `${words.join('; ')}.` };
  }
  if (rubric.decision?.method === 'judgement') return judged(lines, judgement);
  return calculated(rubric, lines);
}

function judged(lines: Line[], judgement: Judgement | undefined): Outcome {
  const { choice = '', reasons = '' } = judgement ?? {};
  const missing: Missing[] = [
    ...(choice ? [] : [{ id: '', what: 'score' as const }]),
    ...(reasons.trim() ? [] : [{ id: '', what: 'evidence' as const }]),
  ];
  if (missing.length > 0) return { lines, state: 'open', missing };
  return { lines, state: 'decided', result: choice, because: reasons.trim() };
}

function calculated(rubric: ScoredRubric, lines: Line[]): Outcome {
  const values = rubric.scale.map(({ value }) => value);
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const [least, most] = [lowest, highest].map((unknown) => total(rubric, lines, unknown));
  if (least === undefined || most === undefined) return { lines, state: 'open', missing: [] };
  const open = lines.filter(({ score }) => score === null);
  const mayFail = open.some(({ mustReach }) => isBelow(lowest, mustReach));
  const worst = mayFail ? NO : resultAt(rubric, least);
  const best = resultAt(rubric, most);
  const words = inWords(rubric, least, most);
  if (worst === best) return { lines, state: 'decided', result: best, because: words };
  const names = open.map(({ title }) => title).join(', ');
  return {
    ...{ lines, state: 'between', least: worst, most: best },
    because: `${words} What was not assessed decides: ${names}.`,
  };
}

/** The sum or the lowest score, with a score put where none was given. */
function total({ decision }: ScoredRubric, lines: Line[], unknown: number): number {
  if (decision?.method === 'minimum')
    return Math.min(...lines.map(({ score }) => score ?? unknown));
  return rounded(lines.reduce((sum, { score, weight }) => sum + weight * (score ?? unknown), 0));
}

/** The last threshold that is reached: of two at one number, the one named later. */
function resultAt({ scale, decision }: ScoredRubric, reached: number): string {
  const { method, thresholds = [] } = decision ?? {};
  if (thresholds.length > 0) {
    return thresholds.findLast(({ least }) => reached >= least)?.name ?? NO;
  }
  if (method !== 'minimum') return String(reached);
  return scale.find(({ value }) => value === reached)?.label ?? String(reached);
}

function inWords({ scale, criteria, decision }: ScoredRubric, least: number, most: number): string {
  const range = least === most ? String(least) : `between ${least} and ${most}`;
  const thresholds = decision?.thresholds ?? [];
  const from = thresholds.map(({ name, least }) => `${name} from ${least}`).join(', ');
  const rule = from ? `; ${from}` : '';
  if (decision?.method === 'minimum') return `The lowest score is ${range}${rule}.`;
  const highest = Math.max(...scale.map(({ value }) => value));
  const all = rounded(criteria.reduce((sum, { weight }) => sum + weight * highest, 0));
  return `The sum of score times weight is ${range} of ${all}${rule}.`;
}

function isBelow(score: number | null | undefined, mustReach: number | undefined): boolean {
  return typeof score === 'number' && mustReach !== undefined && score < mustReach;
}

/** Weights like 0.1 do not add up in binary. */
function rounded(sum: number): number {
  return Math.round(sum * 1e6) / 1e6;
}
