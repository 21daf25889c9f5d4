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
  const rarity = (term: string): number =>
    common.has(stem(term)) ? order.indexOf(stem(term)) : order.length;
  const byRarity = terms.toSorted((a, b) => rarity(b) - rarity(a));
  const chosen = byRarity.filter(
    (term, at) => !everywhere.has(stem(term)) && (at < ENOUGH || !common.has(stem(term))),
  );
  return chosen.length > 0 ? terms.filter((term) => chosen.includes(term)) : byRarity.slice(0, 1);
}
