import { announce } from '#ui/clipboard.ts';
import { keepInPlace } from '#ui/keep-in-place.ts';
import { onStored } from '#ui/stored-names.ts';
import type { RunHost } from './bar-actions.ts';
import { BarView } from './bar-view.ts';
import { addressOf, changesOf, chosenRun, type RunAddress } from './choose.ts';
import { coveredHeight } from '#ui/work/dom.ts';
import { readRun, writtenRun } from './kept.ts';
import { loadMore } from './later.ts';
import { merged } from './merge.ts';
import type { RestView } from './rest-view.ts';
import * as to from './run.ts';
import type { Run, StepPlace } from './run.ts';
import { forgetOld, keepRun, keptRun, keptRuns, nameOf, newId } from './runs.ts';
import { addKeys } from './step-keys.ts';
import { numberOf, StepView, type Change } from './step-view.ts';

/**
 * `<runbook-run>`: what a reader does on this page, kept in the browser. Ticks and notes are at the
 * steps, the rest is in its bar. It goes on with the run that the address tells of; the first thing
 * done begins one.
 */
class RunbookRun extends HTMLElement implements RunHost {
  #abort = new AbortController();
  run: Run | undefined;
  /** Whether the browser took the last change. */
  #kept = true;
  #address: RunAddress = { params: [], values: {} };
  change: Change = this.#changeRun.bind(this);
  #steps = [...document.querySelectorAll<HTMLElement>('main .steps > .step')].map(
    (item) => new StepView(item, numberOf(item), this.change),
  );
  places: StepPlace[] = this.#steps.map(({ place }) => place);
  #bar = new BarView(this);
  #timer = 0;
  #more: Awaited<ReturnType<typeof loadMore>> | undefined;
  #rest: RestView | undefined;

  connectedCallback(): void {
    const { signal } = this.#abort;
    forgetOld(now());
    this.choose();
    uncover();
    onStored((name, text) => this.#otherTab(name, text), signal);
    document.addEventListener('handrail:values', () => this.#newValues(), { signal });
    addEventListener('pageshow', (event) => this.#again(event), { signal });
    document.addEventListener('visibilitychange', () => this.#show(), { signal });
    this.#part('start').addEventListener('click', () => this.begin(), { signal });
    this.addEventListener('click', ({ target }) => void this.#early(target), { signal });
    addEventListener('pointerdown', () => void this.#load(), { signal, once: true });
    addEventListener('keydown', () => void this.#load(), { signal, once: true });
    addKeys(this.#steps, () => void this.#showKeys(), signal);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  choose(): void {
    this.#address = this.#readAddress();
    this.run = chosenRun(keptRuns(this.#page), this.#address, now());
    this.#kept = true;
    this.#show();
  }

  /** Changes the run together with what another tab did to it meanwhile, and keeps it. */
  #changeRun(make: (run: Run, at: string) => Run, said: (at: string) => string): void {
    const run = this.run ?? this.#begun();
    const kept = keptRun(run);
    const before = kept ? merged(run, kept) : run;
    const at = momentAfter(before);
    const wasKept = this.#kept;
    this.run = make(before, at);
    this.#kept = keepRun(this.run);
    keepInPlace(document.activeElement ?? this, () => this.#show());
    announce(wasKept && !this.#kept ? this.#part('lost').textContent : said(at));
  }

  #begun(): Run {
    const { incident, values } = this.#readAddress();
    return to.begun({ ...this.#page, id: newId(), incident, values }, now());
  }

  /** Back on the page by the browser's memory, which heard nothing of other tabs. */
  #again({ persisted }: PageTransitionEvent): void {
    if (persisted && this.#kept) this.choose();
  }

  /** Another tab changed or erased a run. What it did not know of is kept too. */
  #otherTab(name: string, text: string): void {
    const run = this.run;
    if (!name.startsWith(`run:${this.#page.runbook.id}:`)) return;
    const theirs = readRun(text);
    if (!run || (name === nameOf(run) && !text)) this.choose();
    else if (name === nameOf(run) && theirs) {
      this.run = merged(run, theirs);
      if (writtenRun(this.run) !== text) keepRun(this.run);
    }
    this.#show();
  }

  /** Values that a reader changed belong to the run; those that the page filled in by itself find it. */
  #newValues(): void {
    const { values } = this.#readAddress();
    const changes = changesOf(this.#address.values, values);
    if (Object.keys(changes).length === 0) return;
    if (!this.run || !navigator.userActivation.hasBeenActive) return this.choose();
    this.#address.values = values;
    if (this.run.ended) this.#show();
    else
      this.change(
        (run, at) => to.withValues(run, changes, at),
        () => '',
      );
  }

  begin(): void {
    this.run = undefined;
    this.change(
      (run) => run,
      () => 'Run started',
    );
    this.#part('copy').focus();
  }

  #show(): void {
    const run = this.run;
    const at = now();
    const others = keptRuns(this.#page).filter(({ id }) => id !== run?.id);
    const address = this.#address;
    for (const step of this.#steps) step.show(run);
    this.#rest?.show(run, this.places);
    this.#bar.show({ run, others, address, places: this.places, kept: this.#kept, now: at });
    onbeforeunload = run && !this.#kept ? (event) => event.preventDefault() : null;
    clearTimeout(this.#timer);
    if (run) void this.#load();
    if (!run || run.ended) return;
    const into = (Date.parse(at) - Date.parse(run.started)) % 60_000;
    this.#timer = window.setTimeout(() => this.#show(), 60_000 - into);
  }

  /** Loads the rest of this, and shows what it shows; where that fails, the next change tries again. */
  async #load(): Promise<void> {
    if (this.#more) return;
    const more = await loadMore().catch(() => undefined);
    if (!more || this.#more) return;
    this.#more = more;
    more.addActions(this, this.#abort.signal);
    for (const step of this.#steps) step.withRemarks(more.RemarkList);
    const list = this.#steps.at(-1)?.item.parentElement ?? this;
    this.#rest = new more.RestView(list, this.change);
    this.#show();
  }

  /** A button of the bar, pressed before what answers it is there, is pressed again when it is. */
  async #early(target: EventTarget | null): Promise<void> {
    if (this.#more) return;
    const button = (target as Element).closest<HTMLElement>('[data-do]:not([data-do=start])');
    if (!button) return;
    await this.#load();
    if (this.#more) button.click();
    else announce('This did not load: press it again when there is a connection');
  }

  async #showKeys(): Promise<void> {
    await this.#load();
    this.#more?.showKeys();
  }

  #readAddress(): RunAddress {
    return addressOf(location.search, this.dataset['params']?.split(' ') ?? []);
  }

  get #page(): Pick<Run, 'runbook' | 'url'> {
    const { runbook = '', title = '', version } = this.dataset;
    const url = location.origin + location.pathname;
    return { runbook: { id: runbook, title, version }, url };
  }

  #part(name: string): HTMLElement {
    return this.querySelector(`[data-part=${name}]`) as HTMLElement;
  }
}

/** What the address names was brought to the top before the bar was there. */
function uncover(): void {
  const target = document.querySelector(':target');
  const top = target?.getBoundingClientRect().top ?? -1;
  if (top > 0 && top < coveredHeight()) target?.scrollIntoView();
}

function now(): string {
  return new Date().toISOString();
}

/** Now, and not the very moment of the last change: moments name what is written down. */
function momentAfter({ changed }: Run): string {
  const moment = now();
  return moment === changed ? new Date(Date.parse(moment) + 1).toISOString() : moment;
}

customElements.define('runbook-run', RunbookRun);
