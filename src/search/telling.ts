import type { SearchIndex } from './load.ts';
import { stem } from './words.ts';

/** Terms of a question that suffice to find its pages, where the others stand in many. */
const ENOUGH = 4;

/**
 * Terms that tell pages apart: all rare ones, and of those in many pages, the rarest first, as many as
 * make {@link ENOUGH}. One that stands nearly everywhere is looked for only where it is alone.
 */
export function telling(
  terms: readonly string[],
  { common, everywhere }: Pick<SearchIndex, 'common' | 'everywhere'>,
): readonly string[] {
  const order = [...common];
  const byRarity = terms.toSorted((a, b) => order.indexOf(stem(b)) - order.indexOf(stem(a)));
  const rare = terms.filter((term) => !common.has(stem(term)));
  const others = byRarity.filter((term) => common.has(stem(term)) && !everywhere.has(stem(term)));
  const chosen = [...rare, ...others.slice(0, Math.max(0, ENOUGH - rare.length))];
  return chosen.length > 0 ? terms.filter((term) => chosen.includes(term)) : byRarity.slice(0, 1);
}
