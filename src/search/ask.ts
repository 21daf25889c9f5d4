import { answer, type Answer, type Situation } from './answer.ts';
import { forgetIndex, openIndex, reach, type IndexPlace } from './load.ts';
import type { Question } from './results.ts';

/** Between two letters that somebody types without a break. */
const TYPING_MS = 250;

/** Asks a site's index, one question at a time: answers to older questions are dropped. */
export class Asker {
  #place: IndexPlace;
  #situation: Situation;
  #answered: (answer: Answer) => void;
  #failed: () => void;
  #asked = -Infinity;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    place: IndexPlace,
    situation: Situation,
    answered: (answer: Answer) => void,
    failed: () => void,
  ) {
    this.#place = place;
    this.#situation = situation;
    this.#answered = answered;
    this.#failed = failed;
  }

  /**
   * Asks: at once the first time, and after so many milliseconds while questions follow each other as
   * fast as one types.
   */
  ask(question: Question, wait = 0): void {
    this.stop();
    const now = performance.now();
    const isFirst = now - this.#asked > TYPING_MS;
    this.#asked = now;
    this.#timer = setTimeout(() => this.#tell(() => this.#search(question)), isFirst ? 0 : wait);
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

  async #search(question: Question): Promise<Answer> {
    const found = await answer(await openIndex(this.#place), question, this.#situation);
    // Pagefind finds nothing where it cannot load a part of its index, and does not say so.
    if (found.count === 0) await reach(this.#place);
    return found;
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
