/** How close together the places of several words come: 1 side by side, 0 far apart or of one word. */
export function nearness(places: readonly (readonly number[])[]): number {
  const lists = places.filter((list) => list.length > 0);
  if (lists.length < 2) return 0;
  const all = lists
    .flatMap((list, of) => list.map((at) => ({ at, of })))
    .sort((a, b) => a.at - b.at || a.of - b.of);
  const last = new Array<number>(lists.length).fill(-Infinity);
  let span = Infinity;
  for (const { at, of } of all) {
    last[of] = at;
    span = Math.min(span, at - Math.min(...last) + 1);
  }
  return Math.min(1, lists.length / Math.max(span, lists.length));
}

/** Words of a passage. */
const PASSAGE = 30;

/** What a page has of one term: how much it is worth, and where it stands. */
interface Part {
  worth: number;
  places: readonly number[];
}

/** What the best passage of a page is worth: all terms that stand in it, beyond the best one alone. */
export function passage(parts: readonly Part[]): number {
  const all = parts
    .flatMap((part) => part.places.map((at) => ({ at, part })))
    .sort((a, b) => a.at - b.at);
  const inside = new Map<Part, number>();
  let [first, worth, most] = [0, 0, 0];
  for (const { at, part } of all) {
    const before = inside.get(part) ?? 0;
    inside.set(part, before + 1);
    if (before === 0) worth += part.worth;
    for (let left = all[first]; left && left.at <= at - PASSAGE; left = all[++first]) {
      const others = (inside.get(left.part) ?? 0) - 1;
      inside.set(left.part, others);
      if (others === 0) worth -= left.part.worth;
    }
    most = Math.max(most, worth);
  }
  return Math.max(0, most - Math.max(0, ...parts.map((part) => part.worth)));
}
