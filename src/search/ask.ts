import { forgetIndex, openIndex, type IndexPlace } from './load.ts';
import { exactFirst, toResult, type Question, type Result } from './results.ts';

/** Results loaded at once: each is a small file. */
const BATCH = 20;

/** What the index says to a question. */
export interface Answer {
  question: Question;
  count: number;
  /** How many of the results each kind has. */
  counts: Record<string, number>;
  results: Result[];
  /** Loads further results; there are none where it is undefined. */
  more: (() => Promise<Answer>) | undefined;
}

/** Asks a site's index, one question at a time: answers to older questions are dropped. */
export class Asker {
  #place: IndexPlace;
  #answered: (answer: Answer) => void;
  #failed: () => void;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(place: IndexPlace, answered: (answer: Answer) => void, failed: () => void) {
    this.#place = place;
    this.#answered = answered;
    this.#failed = failed;
  }

  /** Asks after so many milliseconds, unless another question comes first. */
  ask(question: Question, wait = 0): void {
    this.stop();
    const asked = (): void => this.#tell(() => search(this.#place, question));
    this.#timer = setTimeout(asked, wait);
  }

  /** Adds further results to an answer. */
  more({ more }: Answer): void {
    if (more) this.#tell(more);
  }

  /** Drops what is under way. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#turn++;
  }

  #tell(answering: () => Promise<Answer>): void {
    const turn = ++this.#turn;
    answering().then(
      (answer) => turn === this.#turn && this.#answered(answer),
      (error: unknown) => {
        console.error(error);
        if (turn !== this.#turn) return;
        forgetIndex();
        this.#failed();
      },
    );
  }
}

/** Nothing asked gives nothing, once the index is there. */
async function search(place: IndexPlace, question: Question): Promise<Answer> {
  const { term, filters } = question;
  const index = await openIndex(place);
  const nothing = { question, count: 0, counts: {}, results: [], more: undefined };
  if (!term && Object.keys(filters).length === 0) return nothing;
  const found = await index.search(term || null, { filters });
  const count = found.results.length;
  if (count === 0) await reach(place);
  const loads = found.results.map(
    ({ data }) =>
      async () =>
        toResult(await data(), term),
  );
  const counts = found.filters['kind'] ?? {};
  return next({ ...nothing, count, counts }, loads);
}

async function next(before: Answer, loads: (() => Promise<Result>)[]): Promise<Answer> {
  const loaded = await Promise.all(loads.slice(0, BATCH).map((load) => load()));
  const results = [...before.results, ...loaded];
  const rest = loads.slice(BATCH);
  const answer = { ...before, results: before.results.length > 0 ? results : exactFirst(results) };
  return { ...answer, more: rest.length > 0 ? () => next(answer, rest) : undefined };
}

/**
 * Pagefind finds nothing where it cannot load a part of its index, and does not say so: that there is
 * nothing is only told where the index can be reached.
 */
async function reach({ bundle }: IndexPlace): Promise<void> {
  const answer = await fetch(`${bundle}pagefind-entry.json`, { cache: 'no-store' });
  if (!answer.ok) throw new Error(`The index cannot be reached: ${answer.status}.`);
}
