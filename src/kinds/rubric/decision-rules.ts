import type { EntryRecord } from '#core/entry.ts';
import type { EntryCheck } from '#core/kind.ts';
import { didYouMean, listOf } from '#core/near.ts';
import type { RubricFields } from './schema.ts';
import { nudgeAbout } from './sheet/nudges.ts';

const scaleTwice: EntryCheck = {
  id: 'rubric-scale',
  level: 'error',
  why: 'A score means one thing.',
  *check(entry) {
    const { scale } = fieldsOf(entry);
    for (const [index, { value }] of scale.entries()) {
      if (scale.findIndex((other) => other.value === value) === index) continue;
      yield {
        ...at(entry, `scale.${index}.value`),
        message: `the scale has ${value} twice`,
        fix: 'give one of them another value',
      };
    }
  },
};

const weights: EntryCheck = {
  id: 'rubric-weights',
  level: 'warn',
  why: 'Shares that do not make a whole were changed in one place and not in the other.',
  *check(entry) {
    const { criteria } = fieldsOf(entry);
    const sum = rounded(criteria.reduce((all, { weight }) => all + weight, 0));
    const whole = wholeOf(criteria.map(({ weight }) => weight));
    if (criteria.length < 2 || whole === undefined || sum === whole) return;
    yield {
      ...at(entry, 'criteria'),
      message: `the weights add up to ${sum}, not to ${whole}`,
      fix: `make them add up to ${whole}, or use small whole numbers, which need no sum`,
    };
  },
};

const reach: EntryCheck = {
  id: 'rubric-reach',
  level: 'warn',
  why: 'A result that nobody or everybody reaches decides nothing.',
  *check(entry) {
    const { scale, criteria, decision } = fieldsOf(entry);
    if (scale.length === 0 || criteria.length === 0) return;
    const values = scale.map(({ value }) => value);
    const [lowest, highest] = [Math.min(...values), Math.max(...values)];
    for (const [index, { id, mustReach }] of criteria.entries()) {
      if (mustReach === undefined || (mustReach > lowest && mustReach <= highest)) continue;
      const why = mustReach > highest ? 'the scale ends at' : 'nothing is below it: it begins at';
      yield {
        ...at(entry, `criteria.${index}.mustReach`),
        message: `criterion "${id}" must reach ${mustReach}, but ${why} ${mustReach > highest ? highest : lowest}`,
        fix: `use a score above ${lowest}, up to ${highest}, or leave it out`,
      };
    }
    const { method, thresholds = {} } = decision ?? {};
    if (method !== 'sum' && method !== 'minimum') return;
    const weight = method === 'sum' ? criteria.reduce((sum, one) => sum + one.weight, 0) : 1;
    const [least, most] = [rounded(lowest * weight), rounded(highest * weight)];
    for (const [name, from] of Object.entries(thresholds)) {
      if (from > least && from <= most) continue;
      const what = method === 'sum' ? 'sum' : 'lowest score';
      const message =
        from > most
          ? `nobody reaches "${name}": the ${what} is ${most} at most, and it begins at ${from}`
          : `everybody reaches "${name}": the ${what} is ${least} at least, and it begins at ${from}`;
      yield {
        ...at(entry, `decision.thresholds.${name}`),
        message,
        fix: `use a number above ${least}, up to ${most}`,
      };
    }
  },
};

const minutes: EntryCheck = {
  id: 'rubric-minutes',
  level: 'warn',
  why: 'What does not fit into the hour is not assessed.',
  *check(entry) {
    const { criteria, minutes } = fieldsOf(entry);
    const sum = criteria.reduce((all, one) => all + (one.minutes ?? 0), 0);
    if (minutes === undefined || sum <= minutes) return;
    yield {
      ...at(entry, 'minutes'),
      message: `the criteria take ${sum} minutes, more than the interview’s ${minutes}`,
      fix: 'give some of them less time, or leave one to another interview',
    };
  },
};

const anchorWords: EntryCheck = {
  id: 'rubric-anchor-words',
  level: 'warn',
  why: 'Two people agree on what was done, not on how good it was.',
  *check(entry) {
    for (const [index, { id, anchors }] of fieldsOf(entry).criteria.entries()) {
      for (const [value, text] of Object.entries(anchors)) {
        if (nudgeAbout(text) === '') continue;
        yield {
          ...at(entry, `criteria.${index}.anchors.${value}`),
          message: `the anchor for ${value} of criterion "${id}" only judges: "${text}"`,
          fix: 'write what a candidate at this score says or does',
        };
      }
    }
  },
};

const questionCriterion: EntryCheck = {
  id: 'unknown-criterion',
  level: 'error',
  why: 'A question stands at the criterion that it gives evidence for.',
  *check(entry) {
    const ids = fieldsOf(entry).criteria.map(({ id }) => id);
    for (const { component, props, line, column } of entry.declared) {
      const criterion = props['criterion'];
      if (component !== 'Question' && component !== 'Sample') continue;
      if (typeof criterion !== 'string' || ids.includes(criterion)) continue;
      yield {
        ...{ line, column },
        message: `unknown criterion "${criterion}"${didYouMean(criterion, ids)}`,
        fix: `known are ${listOf(ids)}`,
      };
    }
  },
};

/** What weights are shares of, by their looks: 1 or 100; undefined where they are none. */
function wholeOf(weights: number[]): number | undefined {
  if (weights.every((weight) => weight < 1)) return 1;
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const arePercent = weights.every((weight) => weight >= 5) && sum > 80 && sum < 120;
  return arePercent ? 100 : undefined;
}

function fieldsOf(entry: EntryRecord): RubricFields {
  return entry.fields as unknown as RubricFields;
}

/** Where a field stands, or what it stands in. */
function at({ places }: EntryRecord, field: string): { line: number; column: number } {
  const names = field.split('.');
  for (let length = names.length; length > 0; length--) {
    const place = places[names.slice(0, length).join('.')];
    if (place) return { line: place[0], column: place[1] };
  }
  return { line: 1, column: 1 };
}

function rounded(sum: number): number {
  return Math.round(sum * 1e6) / 1e6;
}

/** Checks of how a rubric's scores come to a decision. */
export const decisionChecks = [scaleTwice, weights, reach, minutes, anchorWords, questionCriterion];
