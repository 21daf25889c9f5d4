import { announce } from '#ui/clipboard.ts';
import { missing, queryOf, type RunAddress } from './choose.ts';
import { clock, elapsed } from './clock.ts';
import { element } from '#ui/work/dom.ts';
import { dueCall } from './due.ts';
import { stepOf, type Run, type StepPlace } from './run.ts';

/** What the bar shows. */
export interface BarState {
  run: Run | undefined;
  others: Run[];
  address: RunAddress;
  places: readonly StepPlace[];
  kept: boolean;
  now: string;
}

/** The bar of a run, as the server wrote it into `root`: what it says, not what it does. */
export class BarView {
  #root: HTMLElement;
  #calls: { to: string; after: number; element: HTMLElement }[];
  #called = new Set<string>();

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#calls = [...root.querySelectorAll<HTMLElement>('[data-to]')].map((element) => ({
      to: element.dataset['to'] ?? '',
      after: Number(element.dataset['after']),
      element,
    }));
  }

  show({ run, others, address, places, kept, now }: BarState): void {
    this.#part('idle').hidden = run !== undefined;
    this.#part('bar').hidden = run === undefined;
    document.documentElement.toggleAttribute('data-in-run', run !== undefined);
    this.#showOthers(others, now);
    if (!run) return;
    this.#part('began').textContent = `Run of ${clock(run.started, now)}`;
    this.#part('taken').textContent = run.ended
      ? `ended after ${elapsed(run.started, run.ended)}`
      : elapsed(run.started, now);
    const done = places.filter(({ id }) => stepOf(run, id)?.done).length;
    this.#part('count').textContent = `${done} of ${places.length} done`;
    this.#part('lost').hidden = kept;
    this.#part('end').hidden = run.ended !== undefined;
    this.#part('again').hidden = run.ended === undefined;
    this.#showValues(run, address);
    this.#showCall(run, now);
    const incident = this.#part('incident') as HTMLInputElement;
    if (document.activeElement !== incident) incident.value = run.incident ?? '';
  }

  #showCall(run: Run, now: string): void {
    const due = dueCall(this.#calls, run, now);
    for (const call of this.#calls) call.element.hidden = call !== due;
    if (!due || this.#called.has(run.id + due.to)) return;
    this.#called.add(run.id + due.to);
    announce(due.element.querySelector('p')?.textContent ?? '');
  }

  #showValues(run: Run, address: RunAddress): void {
    const others = Object.entries(missing(run, address));
    this.#part('values').hidden = others.length === 0;
    this.#part('which').textContent = others.map((pair) => pair.join(' ')).join(', ');
    (this.#part('use') as HTMLAnchorElement).search = queryOf(run);
  }

  #showOthers(others: readonly Run[], now: string): void {
    const count = others.length === 1 ? 'One other run' : `${others.length} other runs`;
    for (const list of this.#root.querySelectorAll<HTMLElement>('[data-others]')) {
      list.hidden = others.length === 0;
      (list.querySelector('summary') as HTMLElement).textContent = `${count} of this page`;
      list.querySelector('ul')?.replaceChildren(
        ...others.map((run) => {
          const link = element('a', '', `started ${clock(run.started, now)}`);
          link.href = queryOf(run);
          const about = [run.incident, ...Object.values(run.values)].filter(Boolean);
          const ended = run.ended ? ', ended' : '';
          return element('li', '', link, `${ended}${about.length ? `: ${about.join(', ')}` : ''}`);
        }),
      );
    }
  }

  #part(name: string): HTMLElement {
    return this.#root.querySelector(`[data-part=${name}]`) as HTMLElement;
  }
}
