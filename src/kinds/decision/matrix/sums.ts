/** Scores of an option by criterion; undefined where it was not rated. */
export type Scores = readonly (number | undefined)[];

/** Sum of scores times weights, without the noise of fractions. */
export function weighted(scores: Scores, weights: readonly number[]): number {
  const sum = scores.reduce<number>(
    (all, score, index) => all + (score ?? 0) * (weights[index] ?? 0),
    0,
  );
  return Math.round(sum * 100) / 100;
}

/** Places of the highest sums: several where they are equal. */
export function leaders(sums: readonly number[]): number[] {
  const most = Math.max(...sums);
  return sums.flatMap((sum, index) => (sum === most ? [index] : []));
}
