/**
 * A seeded source of numbers (mulberry32): equal seeds give equal sequences on every machine.
 */
export class Random {
  #state: number;

  /** @param seed any text; its FNV-1a hash is the start state. */
  constructor(seed: string) {
    this.#state = fnv1a(seed);
  }

  /** A number in [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  /** True with probability `p`. */
  chance(p: number): boolean {
    return this.next() < p;
  }

  /** One item, all equally likely. Throws on an empty list. */
  pick<T>(items: readonly T[]): T {
    return at(items, Math.floor(this.next() * items.length));
  }

  /** Up to `count` distinct items in random order. */
  sample<T>(items: readonly T[], count: number): T[] {
    const found = new Set<T>();
    const wanted = Math.min(count, items.length);
    for (let tries = 0; found.size < wanted && tries < 50 * wanted; tries++) {
      found.add(this.pick(items));
    }
    return [...found];
  }

  /** A shuffled copy. */
  shuffle<T>(items: readonly T[]): T[] {
    return items
      .map((item) => ({ item, at: this.next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  }

  /** One item, the earlier the likelier: weight 1 / (rank + 2.7), as Zipf and Mandelbrot have it. */
  zipf<T>(items: readonly T[]): T {
    const sums = cumulative(items.length);
    const aim = this.next() * at(sums, sums.length - 1);
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(sums, middle) > aim) high = middle;
      else low = middle + 1;
    }
    return at(items, low);
  }
}

/** The item at an index that is known to exist; throws when it does not. */
export function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new Error(`no item ${index} in a list of ${items.length}`);
  return item;
}

const sumsByLength = new Map<number, readonly number[]>();

function cumulative(length: number): readonly number[] {
  const known = sumsByLength.get(length);
  if (known) return known;
  let sum = 0;
  const sums = Array.from({ length }, (_, rank) => (sum += 1 / (rank + 2.7)));
  sumsByLength.set(length, sums);
  return sums;
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash | 0;
}
