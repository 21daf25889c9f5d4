import type { Labelled } from './queries.ts';

/** How well answers fit a set of questions: shares of it, mean reciprocal rank, and questions without any result. */
export interface Relevance {
  count: number;
  hit1: number;
  hit3: number;
  hit10: number;
  mrr: number;
  empty: number;
}

/** A question with what was answered: the place of the first right page, from 0, or -1. */
export interface Asked {
  query: Labelled;
  paths: readonly string[];
  at: number;
}

/** Asks all questions, one after the other. */
export async function askAll(
  queries: readonly Labelled[],
  ask: (term: string) => Promise<readonly string[]>,
): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const query of queries) {
    const paths = (await ask(query.term)).slice(0, 10);
    const at = paths.findIndex((path) => query.wanted.includes(path.toLowerCase()));
    asked.push({ query, paths, at });
  }
  return asked;
}

export function relevance(asked: readonly Asked[]): Relevance {
  const share = (fits: (one: Asked) => boolean): number => asked.filter(fits).length / asked.length;
  return {
    count: asked.length,
    hit1: share(({ at }) => at === 0),
    hit3: share(({ at }) => at >= 0 && at < 3),
    hit10: share(({ at }) => at >= 0),
    mrr: asked.reduce((sum, { at }) => sum + (at < 0 ? 0 : 1 / (at + 1)), 0) / asked.length,
    empty: asked.filter(({ paths }) => paths.length === 0).length,
  };
}
