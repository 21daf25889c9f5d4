import { announce } from '#ui/clipboard.ts';
import { keepInPlace } from '#ui/keep-in-place.ts';
import { onStored } from '#ui/storage.ts';
import { setQuery } from './address.ts';
import { BarView } from './bar-view.ts';
import { addressOf, changesOf, chosenRun, isIncident, type RunAddress } from './choose.ts';
import { readRun, writtenRun } from './kept.ts';
import { ask, loadMore } from './later.ts';
import { closing } from './menu.ts';
import { merged } from './merge.ts';
import type { RestView } from './rest-view.ts';
import * as to from './run.ts';
import type { Run, StepPlace } from './run.ts';
import { forgetOld, forgetRun, keepRun, keptRun, keptRuns, nameOf, newId } from './runs.ts';
import { addKeys, showKeys } from './step-keys.ts';
import { numberOf, StepView } from './step-view.ts';

/**
 * `<runbook-run>`: what a reader does on this page, kept in the browser. Ticks and notes are at the
 * steps, the rest is in its bar. It goes on with the run that the address tells of; the first thing
 * done begins one.
 */
class RunbookRun extends HTMLElement {
  #abort = new AbortController();
  #run: Run | undefined;
  /** Whether the browser took the last change. */
  #kept = true;
  #address: RunAddress = { values: {} };
  #change = this.#changeRun.bind(this);
  #steps = [...document.querySelectorAll<HTMLElement>('main .steps > .step')].map(
    (item) => new StepView(item, numberOf(item), this.#change),
  );
  #places: StepPlace[] = this.#steps.map(({ place }) => place);
  #bar = new BarView(this);
  #timer = 0;
  #more: Awaited<ReturnType<typeof loadMore>> | undefined;
  #rest: RestView | undefined;

  connectedCallback(): void {
    const { signal } = this.#abort;
    forgetOld(now());
    this.#choose();
    onStored((name, text) => this.#otherTab(name, text), signal);
    document.addEventListener('handrail:values', () => this.#newValues(), { signal });
    document.addEventListener('visibilitychange', () => this.#show(), { signal });
    this.addEventListener('click', (event) => this.#press(event), { signal });
    this.addEventListener('change', (event) => this.#name(event), { signal });
    closing(this.#part('menu') as HTMLDetailsElement, signal);
    addEventListener('pointerdown', () => void this.#load(), { signal, once: true });
    addEventListener('keydown', () => void this.#load(), { signal, once: true });
    addKeys(this.#steps, signal);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  #choose(): void {
    this.#address = this.#readAddress();
    this.#run = chosenRun(keptRuns(this.#page), this.#address, now());
    this.#kept = true;
    this.#show();
  }

  /** Changes the run together with what another tab did to it meanwhile, and keeps it. */
  #changeRun(make: (run: Run, at: string) => Run, said: (at: string) => string): void {
    const run = this.#run ?? this.#begun();
    const kept = keptRun(run);
    const before = kept ? merged(run, kept) : run;
    const at = momentAfter(before);
    const wasKept = this.#kept;
    this.#run = make(before, at);
    this.#kept = keepRun(this.#run);
    keepInPlace(document.activeElement ?? this, () => this.#show());
    announce(wasKept && !this.#kept ? this.#part('lost').textContent : said(at));
  }

  #begun(): Run {
    const { incident, values } = this.#readAddress();
    return to.begun({ ...this.#page, id: newId(), incident, values }, now());
  }

  /** Another tab changed or erased a run. What it did not know of is kept too. */
  #otherTab(name: string, text: string): void {
    const run = this.#run;
    if (!name.startsWith(`run:${this.#page.runbook.id}:`)) return;
    const theirs = readRun(text);
    if (!run || (name === nameOf(run) && !text)) this.#choose();
    else if (name === nameOf(run) && theirs) {
      this.#run = merged(run, theirs);
      if (writtenRun(this.#run) !== text) keepRun(this.#run);
    }
    this.#show();
  }

  /** Values that a reader changed belong to the run; those that the page filled in by itself find it. */
  #newValues(): void {
    const { values } = this.#readAddress();
    const changes = changesOf(this.#address.values, values);
    if (Object.keys(changes).length === 0) return;
    if (!this.#run || !navigator.userActivation.hasBeenActive) return this.#choose();
    this.#address.values = values;
    if (this.#run.ended) this.#show();
    else
      this.#change(
        (run, at) => to.withValues(run, changes, at),
        () => '',
      );
  }

  #press(event: Event): void {
    const pressed = (event.target as Element).closest<HTMLElement>('[data-do]');
    const run = this.#run;
    switch (pressed?.dataset['do']) {
      case 'start':
        return this.#start();
      case 'again':
        this.#run = undefined;
        setQuery('run', '');
        return this.#start();
      case 'copy':
        return void (run && this.#more?.copyTimeline(run, this.#places, pressed));
      case 'escalated':
        return this.#answer(pressed, true);
      case 'later':
        return this.#answer(pressed, false);
      case 'note':
        return ask(this.#part('asked'), { label: 'Note on the whole run' }, (text) => {
          if (text.trim())
            this.#change(
              (run, at) => to.remarked(run, text, at),
              () => 'Note kept',
            );
        });
      case 'download':
        return run && this.#more?.download(run);
      case 'print':
        return print();
      case 'keys':
        return showKeys();
      case 'end':
        this.#closeMenu();
        return this.#change(to.ended, () => 'Ended');
      case 'clear': {
        const label = 'Erase this run with its times and notes?';
        return ask(this.#part('asked'), { label, yes: 'Erase', noText: true }, () => this.#erase());
      }
    }
  }

  #start(): void {
    this.#closeMenu();
    this.#change(
      (run) => run,
      () => 'Run started',
    );
    this.#part('copy').focus();
  }

  #answer(button: HTMLElement, escalated: boolean): void {
    const { to: who = '' } = button.closest<HTMLElement>('[data-to]')?.dataset ?? {};
    this.#part('copy').focus();
    this.#change(
      (run, at) => to.answered(run, who, escalated, at),
      () => 'Noted',
    );
  }

  #erase(): void {
    if (this.#run) forgetRun(this.#run);
    setQuery('run', '');
    setQuery('incident', '');
    this.#closeMenu();
    this.#choose();
    announce('Erased');
    if (!this.#run) this.#part('start').focus();
  }

  #closeMenu(): void {
    const menu = this.#part('menu') as HTMLDetailsElement;
    if (!menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  }

  /** Which incident this is. */
  #name({ target }: Event): void {
    if (!(target instanceof HTMLInputElement)) return;
    const incident = target.value.trim();
    const isGood = incident === '' || isIncident(incident);
    target.setCustomValidity(isGood ? '' : 'Letters, digits, “.”, “_” and “-”, at most 64');
    if (!target.reportValidity()) return;
    setQuery('incident', incident);
    this.#change(
      (run, at) => to.forIncident(run, incident, at),
      () => 'Incident kept',
    );
  }

  #show(): void {
    const run = this.#run;
    const at = now();
    const others = keptRuns(this.#page).filter(({ id }) => id !== run?.id);
    const { values } = this.#address;
    for (const step of this.#steps) step.show(run);
    this.#rest?.show(run, this.#places);
    this.#bar.show({ run, others, values, places: this.#places, kept: this.#kept, now: at });
    onbeforeunload = run && !this.#kept ? (event) => event.preventDefault() : null;
    clearTimeout(this.#timer);
    if (run) void this.#load();
    if (!run || run.ended) return;
    const into = (Date.parse(at) - Date.parse(run.started)) % 60_000;
    this.#timer = window.setTimeout(() => this.#show(), 60_000 - into);
  }

  async #load(): Promise<void> {
    if (this.#more) return;
    this.#more = await loadMore();
    const list = this.#steps.at(-1)?.item.parentElement ?? this;
    this.#rest = new this.#more.RestView(list, this.#change);
    this.#rest.show(this.#run, this.#places);
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

function now(): string {
  return new Date().toISOString();
}

/** Now, and not the very moment of the last change: moments name what is written down. */
function momentAfter({ changed }: Run): string {
  const moment = now();
  return moment === changed ? new Date(Date.parse(moment) + 1).toISOString() : moment;
}

customElements.define('runbook-run', RunbookRun);
