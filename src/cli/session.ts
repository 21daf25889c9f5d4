import { memory } from '#core/memory.ts';
import type { Site } from '#core/site.ts';
import { prepare, type Prepared } from './prepare.ts';
import type { Options } from './options.ts';

/** A handbook that is being written. */
export class Session {
  readonly #options: Options;
  #prepared: Prepared;

  private constructor(options: Options, prepared: Prepared) {
    this.#options = options;
    this.#prepared = prepared;
    memory.site = prepared.site;
  }

  static async open(options: Options): Promise<Session> {
    return new Session(options, await prepare(options, { live: true, dated: true, clock: true }));
  }

  /** The handbook as it was when last looked at. */
  get prepared(): Prepared {
    return this.#prepared;
  }

  /**
   * Looks at the folder again. `shown` is called whenever the pages have something new to show: first
   * what was written, right after what is wrong with it.
   */
  async refresh(shown: () => void): Promise<void> {
    const show = (site: Site): void => {
      if (site.revision === memory.site?.revision) return;
      memory.site = site;
      shown();
    };
    const previous = this.#prepared;
    this.#prepared = await prepare(this.#options, {
      live: true,
      clock: true,
      previous,
      soon: show,
    });
    show(this.#prepared.site);
  }
}
