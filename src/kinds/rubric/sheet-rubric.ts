import type { EntryModel } from '#core/model.ts';
import type { RubricFields } from './schema.ts';
import type { SheetRubric } from './sheet/sheet.ts';

/** A rubric as its scoring sheet has it; undefined for one that nothing can be scored by. */
export function sheetRubric(
  { id, title, version }: EntryModel,
  fields: RubricFields,
): SheetRubric | undefined {
  const { scale, criteria, decision, minutes } = fields;
  if (scale.length === 0 || criteria.length === 0) return undefined;
  const thresholds = Object.entries(decision?.thresholds ?? {})
    .map(([name, least]) => ({ name, least }))
    .sort((a, b) => a.least - b.least);
  return {
    ...{ id, title, version, minutes },
    scale: scale.map(({ value, label }) => ({ value, label })).sort((a, b) => a.value - b.value),
    criteria: criteria.map(({ id, title, weight, minutes, mustReach, anchors }) => ({
      ...{ id, title, weight, minutes, mustReach, anchors },
    })),
    decision: decision && { method: decision.method, thresholds },
  };
}
