import type { EntryRecord } from '#core/entry.ts';
import { records } from '#core/memory.ts';
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
    const session = new Session(options, await prepare(options, { live: true }));
    remember(session.#prepared.compilation.records);
    return session;
  }

  /** The handbook as it was when last looked at. */
  get prepared(): Prepared {
    return this.#prepared;
  }

  /**
   * Looks at the folder again and shows what is new: the pages first, what is wrong with them right
   * after. `show` is not called where nothing has changed.
   */
  async refresh(show: (state: SiteState) => Promise<void>): Promise<void> {
    let shown = this.#prepared.state.revision;
    const showNew = async (state: SiteState): Promise<void> => {
      if (state.revision === shown) return;
      shown = state.revision;
      await show(state);
    };
    const previous = this.#prepared;
    const soon = async (state: SiteState, compiled: EntryRecord[]): Promise<void> => {
      remember(compiled);
      await showNew(state);
    };
    this.#prepared = await prepare(this.#options, { live: true, previous, soon });
    await showNew(this.#prepared.state);
  }
}

function remember(current: EntryRecord[]): void {
  records.clear();
  for (const record of current) records.set(record.key, record);
}
