/** The later of two states by a moment; of the same moment, the one whose text is greater. */
export function laterOf<T extends object>(
  one: T | undefined,
  other: T | undefined,
  moment: (of: T) => string,
): T | undefined {
  if (!one || !other) return one ?? other;
  if (moment(one) !== moment(other)) return moment(one) > moment(other) ? one : other;
  return least(one, other) === one ? other : one;
}

/** The one whose text is less: of two that are equally late, both sides must choose the same. */
export function least<T extends object>(one: T, other: T): T {
  return JSON.stringify(one) <= JSON.stringify(other) ? one : other;
}
