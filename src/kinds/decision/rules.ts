import type { EntryCheck, KindCheck } from '#core/kind.ts';
import { didYouMean } from '#core/near.ts';
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
      const path = `matrix.scores.${option}`;
      if (!optionIds.includes(option)) yield unknown('option', option, path, optionIds);
      for (const criterion of Object.keys(scores)) {
        if (criterionIds.includes(criterion)) continue;
        yield unknown('criterion', criterion, `${path}.${criterion}`, criterionIds);
      }
    }

    function unknown(what: string, id: string, path: string, known: string[]) {
      const [line, column] = entry.keyPlaces[path] ?? [1, 1];
      return {
        line,
        column,
        message: `"${id}" is no ${what} of this decision${didYouMean(id, known)}`,
        fix: `use one of ${known.join(', ')}`,
      };
    }
  },
};

const replacement: KindCheck = {
  id: 'decision-replacement',
  level: 'warn',
  why: 'Whoever finds a decision that no longer holds must find the one that does.',
  *checkAll(entries) {
    for (const { fields, places, file } of entries) {
      if (fields['status'] !== 'superseded' || fields['replacedBy'] !== undefined) continue;
      const [line, column] = places['status'] ?? [1, 1];
      yield {
        ...{ file, line, column },
        message: 'this decision is superseded, and none says that it supersedes it',
        fix: 'name it under `supersedes` of the decision that holds now',
      };
    }
  },
};

const circle: KindCheck = {
  id: 'decision-circle',
  level: 'error',
  why: 'Of decisions that replace each other in a circle, none holds.',
  *checkAll(entries) {
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    const next = (id: string): string =>
      String(byId.get(id)?.fields['replacedBy'] ?? '').replace(/^decision\//, '');
    for (const { id, file, places } of entries) {
      const chain = [id];
      for (let at = next(id); byId.has(at) && !chain.includes(at); at = next(at)) chain.push(at);
      if (next(chain.at(-1) ?? '') !== id || chain.some((other) => other < id)) continue;
      const [line, column] = places['supersedes'] ?? places['replacedBy'] ?? [1, 1];
      yield {
        ...{ file, line, column },
        message: `decisions replace each other in a circle: ${[...chain, id].join(' → ')}`,
        fix: 'take one of them out of `supersedes`',
      };
    }
  },
};

/** Checks of decisions. */
export const checks = [chosenOption, matrixIds];
export const checksAll = [replacement, circle];
