import type { ListedRule } from './rule-list.ts';

/** Tiers of services, the most critical first. */
export const TIERS = [1, 2, 3, 4] as const;

/** What a rule asks of services of a tier: what it says, or that another one holds in its place. */
export type AtTier = { level: ListedRule['level'] } | { instead: string } | undefined;

type Tiered = Pick<ListedRule, 'id' | 'level' | 'tiers' | 'overrides' | 'deprecated'>;

/** Tiers that a rule holds for: those it names and every more critical one; all where it names none. */
export function tiersOf({ tiers }: Pick<ListedRule, 'tiers'>): number[] {
  const least = tiers.length > 0 ? Math.max(...tiers) : 4;
  return TIERS.filter((tier) => tier <= least);
}

/** What each of `rules` asks at a tier, by id; a rule that another one overrides there does not hold. */
export function rulesAt(rules: readonly Tiered[], tier: number): Map<string, AtTier> {
  const here = rules.filter(
    (rule) => rule.deprecated === undefined && tiersOf(rule).includes(tier),
  );
  const instead = new Map(
    here.flatMap(({ id, overrides }) => (overrides ? [[overrides, id]] : [])),
  );
  return new Map(
    here.map(({ id, level }) => {
      const other = instead.get(id);
      return [id, other === undefined ? { level } : { instead: other }];
    }),
  );
}
