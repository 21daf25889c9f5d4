import { localDay, spanOfWhen, weekdayInWords, type WorkCalendar } from '#core/work-days.ts';
import { announce } from '#ui/clipboard.ts';
import { keepInPlace } from '#ui/keep-in-place.ts';
import { store, stored } from '#ui/storage.ts';
import { onStored } from '#ui/stored-names.ts';
import type { Who } from '#core/paths.ts';
import { BarView } from './bar-view.ts';
import { figuresOf, type PhaseFigures } from './figures.ts';
import { GoneSteps } from './gone.ts';
import { lookedAt, startedOn, type Progress } from './progress.ts';
import { Records, type KnownPath } from './records.ts';
import { isShared } from './shared-hash.ts';
import { StepItem } from './step-item.ts';

/** Name under which the browser keeps whose steps a reader wants to see. */
const VIEW = 'path-view';

/** A phase of the page, with its place for days. */
interface PhaseItem {
  element: HTMLElement;
  steps: StepItem[];
}

/**
 * `<path-progress>`: what a reader did of this path, kept in the browser under the ids of the paths
 * that its steps come from. An address may hold somebody else's progress: that is shown, and nothing
 * of it kept.
 */
export class PathProgress extends HTMLElement {
  #abort = new AbortController();
  readonly records: Records;
  readonly steps: StepItem[];
  readonly chain: KnownPath[];
  readonly calendar: WorkCalendar;
  readonly #phases: PhaseItem[];
  readonly #bar: BarView;
  readonly #gone: GoneSteps;
  #isShared = false;
  #loading: Promise<void> | undefined;
  #isLoaded = false;

  constructor() {
    super();
    this.chain = JSON.parse(this.dataset['chain'] ?? '[]') as KnownPath[];
    this.calendar = JSON.parse(this.dataset['calendar'] ?? '{}') as WorkCalendar;
    const change = this.change.bind(this);
    this.#phases = [...document.querySelectorAll<HTMLElement>('main > .phase')].map((element) => ({
      element,
      steps: [...element.querySelectorAll<HTMLElement>(':scope > .steps > .step')].map(
        (item) => new StepItem(item, change),
      ),
    }));
    this.steps = this.#phases.flatMap(({ steps }) => steps);
    this.records = new Records(
      this.chain,
      this.steps.map(({ place }) => place),
    );
    this.#bar = new BarView(this);
    this.#gone = new GoneSteps(this.#phases.at(-1)?.element ?? this);
  }

  connectedCallback(): void {
    const { signal } = this.#abort;
    const view = stored(VIEW);
    for (const radio of this.#views)
      radio.checked = radio.value === view || (!view && radio.checked);
    for (const radio of this.#views) {
      radio.addEventListener('change', () => this.#see(radio.value), { signal });
    }
    this.#start.addEventListener('change', () => this.#begin(this.#start.value), { signal });
    this.piece('menu').addEventListener('toggle', () => void this.#load(), { signal });
    this.addEventListener('click', ({ target }) => void this.#early(target), { signal });
    this.piece('file').addEventListener('change', ({ target }) => void this.#early(target), {
      signal,
    });
    onStored((name, text) => this.#otherTab(name, text), signal);
    addEventListener('pageshow', ({ persisted }) => persisted && this.own(), { signal });
    addEventListener('hashchange', () => void this.#readAddress(), { signal });
    document.addEventListener('visibilitychange', () => this.show(), { signal });
    this.own();
    void this.#readAddress();
  }

  disconnectedCallback(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  get who(): Who {
    return (this.#views.find(({ checked }) => checked)?.value ?? 'hire') as Who;
  }

  get today(): string {
    return localDay(new Date());
  }

  /** Shows what this browser keeps. */
  own(): void {
    this.#isShared = false;
    this.records.read();
    this.#keepWords();
    this.show();
  }

  /** A step that was ticked from its page, or elsewhere, gets the words that it had then: these. */
  #keepWords(): void {
    for (const { place } of this.steps) {
      const { done, version, text } = this.records.step(place) ?? {};
      if (!done || version !== place.version || text || !place.text) continue;
      this.records.change(place.path, (progress, at) => lookedAt(progress, place, at));
    }
  }

  /** Shows somebody else's progress, and keeps nothing of it. */
  showShared(records: readonly Progress[]): void {
    this.#isShared = true;
    this.records.show(records);
    this.show();
  }

  change(path: string, make: (progress: Progress, at: string) => Progress, said: string): void {
    if (this.#isShared) return;
    const wasKept = this.records.kept;
    this.records.change(path, make);
    keepInPlace(document.activeElement ?? this, () => this.show());
    announce(wasKept && !this.records.kept ? this.piece('lost').textContent : said);
  }

  /** The phases with what was done of their steps, and when those are due. */
  phases(): PhaseFigures[] {
    const start = this.records.start;
    return this.#phases.map(({ element, steps }) => {
      const { when } = element.dataset;
      const span = start && when ? spanOfWhen(when, start, this.calendar) : undefined;
      const title = element.querySelector('h2')?.textContent.trim() ?? '';
      return {
        ...{ id: element.id, title },
        steps: steps.map(({ place, about }) => {
          const { done, not, note } = this.records.step(place) ?? {};
          return {
            ...{ id: place.id, title: place.title, ...about, span },
            ...{ done: done !== undefined, not: not !== undefined, doneAt: done, note },
          };
        }),
      };
    });
  }

  show(): void {
    const { records, who, today } = this;
    for (const item of this.steps) {
      const known = records.of(item.place.path)?.known;
      const isAdded = known !== undefined && !known.includes(item.place.id);
      item.show(records.step(item.place), who, isAdded, this.#isShared);
    }
    const steps = this.phases().flatMap((phase) => phase.steps);
    const figures = figuresOf(steps, who, today);
    const { start } = records;
    this.#showPhases(start, today);
    this.#gone.show(records.all, this.steps);
    this.#bar.show({
      ...{ figures, who, start, today, calendar: this.calendar },
      ...{ kept: records.kept, isShared: this.#isShared, isBegun: records.all.length > 0 },
    });
    onbeforeunload = records.kept ? null : (event) => event.preventDefault();
  }

  #showPhases(start: string, today: string): void {
    for (const { element } of this.#phases) {
      const { when } = element.dataset;
      const span = start && when ? spanOfWhen(when, start, this.calendar) : undefined;
      const days = element.querySelector('[data-part=days]');
      if (!days) continue;
      const from =
        span && span.from !== span.to && span.from ? weekdayInWords(span.from, today) : '';
      days.textContent = span
        ? ` · ${from ? `${from} to ` : when?.startsWith('before') ? 'until ' : ''}${weekdayInWords(span.to, today)}`
        : '';
      element.toggleAttribute('data-now', !!span && span.from <= today && today <= span.to);
    }
  }

  #see(who: string): void {
    store(VIEW, who);
    this.show();
  }

  #begin(day: string): void {
    const outermost = this.chain[0];
    if (!outermost || !this.#start.validity.valid) return;
    this.change(
      outermost.id,
      (progress, at) => startedOn(progress, day, at),
      day ? `First day ${weekdayInWords(day)}` : 'No first day',
    );
  }

  #otherTab(name: string, text: string): void {
    if (this.#isShared || !this.records.heard(name, text)) return;
    this.show();
  }

  /** An address that holds progress shows that. */
  async #readAddress(): Promise<void> {
    if (!isShared(location.hash)) return;
    if (!(await this.#load())) return;
    const { showFromAddress } = await import('./hand-over.ts');
    await showFromAddress(this);
  }

  /** What hands progress over is loaded when it is asked for; says whether it is there. */
  async #load(): Promise<boolean> {
    this.#loading ??= import('./hand-over.ts').then(({ addHandOver }) =>
      addHandOver(this, this.#abort.signal),
    );
    try {
      await this.#loading;
      this.#isLoaded = true;
      return true;
    } catch {
      this.#loading = undefined;
      announce('This did not load: try again when there is a connection');
      return false;
    }
  }

  /** What was pressed or chosen before what answers it is there is answered when it is. */
  async #early(target: EventTarget | null): Promise<void> {
    const used = (target as Element).closest<HTMLElement>('[data-do], [data-part=file]');
    if (!used || this.#isLoaded || !(await this.#load())) return;
    if (used instanceof HTMLInputElement) used.dispatchEvent(new Event('change'));
    else used.click();
  }

  get #views(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('[name=path-view]')];
  }

  get #start(): HTMLInputElement {
    return this.piece('start') as HTMLInputElement;
  }

  piece(name: string): HTMLElement {
    return this.querySelector(`[data-part=${name}]`) as HTMLElement;
  }
}

customElements.define('path-progress', PathProgress);
