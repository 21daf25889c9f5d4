import type { EntryCheck } from '#core/kind.ts';
import type { DecisionFields } from './schema.ts';

const chosenOption: EntryCheck = {
  id: 'decision-chosen',
  level: 'warn',
  why: 'An accepted decision says which option was taken.',
  *check(entry) {
    const { status, options } = entry.fields as unknown as DecisionFields;
    if (status !== 'accepted' || options.length === 0) return;
    const chosen = options.filter((option) => option.chosen).length;
    if (chosen === 1) return;
    const [line, column] = entry.places['options'] ?? [1, 1];
    yield {
      line,
      column,
      message:
        chosen === 0 ? 'no option is marked as chosen' : `${chosen} options are marked as chosen`,
      fix: 'set `chosen: true` on exactly one option',
    };
  },
};

const matrixIds: EntryCheck = {
  id: 'decision-matrix',
  level: 'error',
  why: 'A score of an option or criterion that does not exist is lost.',
  *check(entry) {
    const { matrix, options } = entry.fields as unknown as DecisionFields;
    if (!matrix) return;
    const optionIds = options.map(({ id }) => id);
    const criterionIds = matrix.criteria.map(({ id }) => id);
    for (const [option, scores] of Object.entries(matrix.scores)) {
      const unknown = optionIds.includes(option)
        ? Object.keys(scores).filter((id) => !criterionIds.includes(id))
        : [option];
      for (const id of unknown) {
        const [line, column] = entry.places[`matrix.scores.${option}`] ?? [1, 1];
        yield {
          line,
          column,
          message: `"${id}" is no ${id === option ? 'option' : 'criterion'} of this decision`,
          fix: `use one of ${(id === option ? optionIds : criterionIds).join(', ')}`,
        };
      }
    }
  },
};

/** Checks of decisions. */
export const checks = [chosenOption, matrixIds];
