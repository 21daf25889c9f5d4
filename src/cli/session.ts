import type { SiteState } from '#core/state.ts';
import { prepare, type Prepared } from './prepare.ts';
import type { Options } from './options.ts';

/** A handbook that is being written. */
export class Session {
  readonly #options: Options;
  #prepared: Prepared;

  private constructor(options: Options, prepared: Prepared) {
    this.#options = options;
    this.#prepared = prepared;
  }

  static async open(options: Options): Promise<Session> {
    return new Session(options, await prepare(options, { live: true }));
  }

  /** The handbook as it was when last looked at. */
  get prepared(): Prepared {
    return this.#prepared;
  }

  /** Looks at the folder again. Undefined where nothing that is shown has changed. */
  async refresh(): Promise<SiteState | undefined> {
    const { revision } = this.#prepared.state;
    this.#prepared = await prepare(this.#options, { live: true, previous: this.#prepared });
    const { state } = this.#prepared;
    return state.revision === revision ? undefined : state;
  }
}
