import type { EntryCheck } from '#core/kind.ts';
import { decisionChecks } from './decision-rules.ts';
import type { RubricFields } from './schema.ts';

const anchorsOnScale: EntryCheck = {
  id: 'rubric-anchors',
  level: 'warn',
  why: 'Two interviewers agree when each score of each criterion says what earns it.',
  *check(entry) {
    const { scale, criteria } = entry.fields as unknown as RubricFields;
    const values = scale.map(({ value }) => String(value));
    for (const [index, { id, anchors }] of criteria.entries()) {
      const [line, column] = entry.places[`criteria.${index}.anchors`] ??
        entry.places[`criteria.${index}`] ?? [1, 1];
      const stray = Object.keys(anchors).filter((value) => !values.includes(value));
      if (stray.length > 0 && values.length > 0) {
        yield {
          line,
          column,
          message: `criterion "${id}" has an anchor for ${stray.join(', ')}, which \`scale\` does not have`,
          fix: `use the values of the scale: ${values.join(', ')}`,
        };
      }
      const missing = values.filter((value) => anchors[value] === undefined);
      if (missing.length > 0) {
        yield {
          line,
          column,
          message: `criterion "${id}" has no anchor for ${missing.join(', ')}`,
          fix: 'write what a candidate does or says to earn that score',
        };
      }
    }
  },
};

const duplicateCriterion: EntryCheck = {
  id: 'duplicate-criterion',
  level: 'error',
  why: 'Scores are kept by the id of their criterion.',
  *check(entry) {
    const { criteria } = entry.fields as unknown as RubricFields;
    for (const [index, { id }] of criteria.entries()) {
      if (criteria.findIndex((other) => other.id === id) === index) continue;
      const [line, column] = entry.places[`criteria.${index}.id`] ?? [1, 1];
      yield {
        line,
        column,
        message: `criterion "${id}" stands twice`,
        fix: 'give one of them another id',
      };
    }
  },
};

/** Checks of rubrics. */
export const checks = [anchorsOnScale, duplicateCriterion, ...decisionChecks];
