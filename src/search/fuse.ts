import { nearness, passage } from './nearness.ts';

/** Where a term was found: in a page, by Pagefind. */
export interface Hit {
  id: string;
  /** Pagefind's score for this term alone. */
  score: number;
  /** Places of the words, counted from the page's beginning. */
  words: readonly number[];
  inTitle: boolean;
  inNames: boolean;
}

/** What was found for one term of a question. */
export interface Found {
  term: string;
  hits: readonly Hit[];
  /** How much it counts: 1 as typed, less for a synonym. */
  weight: number;
  /** The term that it stands for. */
  for: string;
}

/** A page that has something of what was asked for. */
export interface Candidate {
  id: string;
  score: number;
  /** Share of the question that it has, rare words weighing more: 0 to 1. */
  coverage: number;
  /** Where it has it: places of words by term. */
  places: ReadonlyMap<string, readonly number[]>;
}

/** What decides how pages are put in order by what was found. */
const WEIGHTS = {
  /** Of a page that has nothing but the one word, against one that has all. */
  uncovered: 0.5,
  /** How much of a word's share hangs on how strongly a page has it, against the page that has it most. */
  soft: 0.5,
  title: 3,
  names: 0.7,
  near: 1,
  passage: 3,
};

/**
 * Puts pages in order by what single terms found: the sum of their scores, less where terms are
 * missing, more where they stand in the title, among the page's names, or together.
 * @param total Pages of the handbook.
 */
export function fuse(found: readonly Found[], total: number): Candidate[] {
  const rarity = rarities(found, total);
  const whole = [...rarity.values()].reduce((sum, each) => sum + each, 0) || 1;
  const pages = new Map<string, Map<string, Best>>();
  for (const { hits, weight, for: term } of found) {
    const most = Math.max(...hits.map(({ score }) => score));
    for (const hit of hits) {
      const page = pages.get(hit.id) ?? new Map<string, Best>();
      pages.set(hit.id, page);
      const before = page.get(term);
      if (before && before.weight * before.hit.score >= weight * hit.score) continue;
      page.set(term, { hit, weight, strength: hit.score / most });
    }
  }
  return [...pages]
    .map(([id, best]) => candidate(id, best, rarity, whole))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** What a page has for one term of the question. */
interface Best {
  hit: Hit;
  weight: number;
  strength: number;
}

function candidate(
  id: string,
  best: ReadonlyMap<string, Best>,
  rarity: ReadonlyMap<string, number>,
  whole: number,
): Candidate {
  const W = WEIGHTS;
  let score = 0;
  let covered = 0;
  let title = 0;
  let names = 0;
  for (const [term, { hit, weight, strength }] of best) {
    const rare = (rarity.get(term) ?? 0) * weight;
    score += hit.score * weight;
    covered += rare * (1 - W.soft + W.soft * Math.sqrt(strength));
    if (hit.inTitle) title += rare;
    if (hit.inNames) names += rare;
  }
  const coverage = covered / whole;
  return {
    id,
    coverage,
    // Of thousands of candidates only those that are shown are asked for them.
    get places() {
      return new Map([...best].map(([term, { hit }]) => [term, hit.words]));
    },
    score:
      score * (W.uncovered + (1 - W.uncovered) * coverage) +
      W.title * title * (title / whole) +
      W.names * names * (names / whole) +
      (best.size > 1 ? together(best, rarity, covered) : 0),
  };
}

/** What it is worth that several terms stand near each other, in one passage. */
function together(
  best: ReadonlyMap<string, Best>,
  rarity: ReadonlyMap<string, number>,
  covered: number,
): number {
  const found = [...best].map(([term, { hit, weight }]) => ({
    worth: (rarity.get(term) ?? 0) * weight,
    places: hit.words,
  }));
  const near = nearness(found.map(({ places }) => places));
  return WEIGHTS.near * covered * near + WEIGHTS.passage * passage(found);
}

/** How rare each term is: as inverse document frequency; of one that is nowhere, that of its stand-ins. */
function rarities(found: readonly Found[], total: number): Map<string, number> {
  const result = new Map<string, number>();
  for (const term of new Set(found.map((each) => each.for))) {
    const own = found.filter((each) => each.for === term);
    const typed = own.find((each) => each.term === term && each.hits.length > 0);
    const pages = new Set((typed ? [typed] : own).flatMap(({ hits }) => hits.map(({ id }) => id)));
    result.set(term, Math.log(1 + (total - pages.size + 0.5) / (pages.size + 0.5)));
  }
  return result;
}
