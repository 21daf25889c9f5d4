import type { Declared, EntryRecord } from '#core/entry.ts';
import type { Rule } from '#core/findings.ts';
import type { EntryCheck } from '#core/kind.ts';
import { chainChecks } from './chain-rules.ts';

const pathWithoutSteps: EntryCheck = {
  id: 'path-without-steps',
  level: 'warn',
  why: 'A path is its steps: without them there is nothing to walk.',
  *check(entry) {
    if (stepsOf(entry).length > 0) return;
    yield {
      line: 1,
      column: 1,
      message: 'the path has no steps',
      fix: 'add <Phase id="…" title="…"> with <Step id="…" title="…"> inside',
    };
  },
};

const stepOutsidePhase: EntryCheck = {
  id: 'step-outside-phase',
  level: 'warn',
  why: 'The phase says when a step is due: outside of one it never is.',
  *check(entry) {
    const phases = new Set(
      entry.declared.flatMap(({ component, id }) => (component === 'Phase' ? [id] : [])),
    );
    for (const step of stepsOf(entry)) {
      if (phases.has(step.within)) continue;
      yield {
        ...at(step),
        message: `step "${step.id}" stands in no phase`,
        fix: 'put it into a <Phase id="…" title="…" when="week 1">',
      };
    }
  },
};

const emptyStep = stepCheck(
  {
    id: 'step-empty',
    level: 'warn',
    why: 'A title alone does not say what to do.',
  },
  ({ text, props }) => !text.trim() && props['ref'] === undefined,
  'has neither words nor a page it is about',
  'write inside it what to do, or name a page with ref="kind/id"',
);

const stepEstimate = stepCheck(
  {
    id: 'step-estimate',
    level: 'warn',
    why: 'The length of a path, and what is left of it, come from its steps.',
  },
  ({ props }) => props['time'] === undefined && props['kind'] !== 'outcome',
  'does not say how long it takes',
  'add an estimate, for instance time="30m"',
);

/** A check of each step by itself: `step "laptop"`, then what is wrong with it. */
function stepCheck(
  rule: Rule,
  isWrong: (step: Declared) => boolean,
  what: string,
  fix: string,
): EntryCheck {
  return {
    ...rule,
    *check(entry) {
      for (const step of stepsOf(entry)) {
        if (isWrong(step)) yield { ...at(step), message: `step "${step.id}" ${what}`, fix };
      }
    },
  };
}

function stepsOf({ declared }: EntryRecord): Declared[] {
  return declared.filter(({ component }) => component === 'Step');
}

function at({ line, column }: Declared): { line: number; column: number } {
  return { line, column };
}

/** Checks of onboarding paths. */
export const checks = [pathWithoutSteps, stepOutsidePhase, emptyStep, stepEstimate];
export const checksAll = chainChecks;
