import type { Who } from '#core/paths.ts';

/** A step with what was done of it. */
export interface StepFigures {
  id: string;
  title: string;
  who: Who;
  kind: string;
  minutes: number;
  done: boolean;
  /** Not for this reader. */
  not: boolean;
  /** The days of its phase, where the first day of work is known: from '' where only its end is. */
  span: { from: string; to: string } | undefined;
}

/** A phase with what was done of its steps. */
export interface PhaseFigures {
  id: string;
  title: string;
  steps: (StepFigures & { doneAt: string | undefined; note: string | undefined })[];
}

/** What a path comes to. */
export interface Figures {
  done: number;
  total: number;
  /** Minutes of the open steps that somebody takes part in. */
  left: number;
  /** The first open step of theirs; else the first of anybody's. */
  next: StepFigures | undefined;
  nextIsOwn: boolean;
  /** Open steps of theirs whose phase is now, and the day when it ends. */
  due: StepFigures[];
  dueBy: string;
  /** Open steps of theirs whose phase is over. */
  slipped: StepFigures[];
}

/** Whether somebody takes part in a step: it is theirs, or the new colleague is met. */
export function isPartOf(who: Who, step: Pick<StepFigures, 'who' | 'kind'>): boolean {
  return step.who === who || (who === 'hire' && step.kind === 'meet');
}

/** What a path comes to for somebody, on a day where they are. */
export function figuresOf(steps: readonly StepFigures[], who: Who, today: string): Figures {
  const counted = steps.filter(({ not }) => !not);
  const open = counted.filter(({ done }) => !done);
  const own = open.filter((step) => isPartOf(who, step));
  const due = own.filter(({ span }) => span && span.from <= today && today <= span.to);
  const dueBy = due.map(({ span }) => span?.to ?? '').sort()[0] ?? '';
  return {
    done: counted.length - open.length,
    total: counted.length,
    left: own.reduce((sum, { minutes }) => sum + minutes, 0),
    next: own[0] ?? open[0],
    nextIsOwn: own.length > 0,
    due: due.filter(({ span }) => span?.to === dueBy),
    dueBy,
    slipped: own.filter(({ span }) => span && span.to < today),
  };
}
