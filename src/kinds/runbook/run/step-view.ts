import { clock } from './clock.ts';
import { button, element } from '#ui/work/dom.ts';
import { setTime } from './set-time.ts';
import { openForm, type Question } from '#ui/work/small-form.ts';
import type { RemarkList } from './remarks.ts';
import * as to from './run.ts';
import type { Run, RunStep, StepPlace } from './run.ts';

/** Changes the run, and says so to who cannot see it. */
export type Change = (make: (run: Run, at: string) => Run, said: (at: string) => string) => void;

/** A step of the page with its tick, its time, and what is written down for it. */
export class StepView {
  readonly item: HTMLElement;
  readonly place: StepPlace;
  #change: Change;
  #link: HTMLElement;
  #tick: HTMLButtonElement;
  #stamp = element('time', 'stamp');
  #reworded = element('p', 'step-reworded', 'This step was changed after it was done.');
  #state = element('p', 'step-state');
  /** When it was done, until it is again: a slip of the thumb must not cost the time. */
  #was: string | undefined;
  #remarks: RemarkList | undefined;
  #note: HTMLButtonElement;
  #form = element('div', '');

  constructor(item: HTMLElement, number: number, change: Change) {
    this.item = item;
    this.#change = change;
    this.#link = item.querySelector(':scope > h3 > a') as HTMLElement;
    const title = this.#link.textContent.trim();
    this.place = { id: item.id, title, number, version: item.dataset['version'] };
    this.#tick = element('button', 'tick');
    this.#tick.type = 'button';
    this.#tick.ariaLabel = `Done: ${title}`;
    this.#tick.addEventListener('click', () => this.tick());
    const on = `on step ${number}`;
    this.#note = button('Note', on, () => this.note());
    const tools = [
      this.#note,
      button('Paste output', on, () => this.output()),
      button('Skip…', `step ${number}`, () => this.skip()),
    ];
    item.prepend(this.#tick);
    this.#link.after(' ', this.#stamp);
    item.append(
      element(
        'div',
        'step-run',
        ...[this.#reworded, this.#state],
        ...[element('div', 'step-tools', ...tools), this.#form],
      ),
    );
  }

  show(run: Run | undefined): void {
    const step = run && to.stepOf(run, this.place.id);
    const state = step?.done ? 'done' : step?.skipped ? 'skipped' : '';
    this.item.dataset['state'] = state;
    this.#tick.ariaPressed = String(state === 'done');
    this.#stamp.hidden = !step?.done;
    if (step?.done) setTime(this.#stamp, step.done, run?.started);
    this.#reworded.hidden = !step || !to.isReworded(step, this.place);
    this.#showState(step, run?.started);
    this.#remarks?.show(step?.notes ?? [], step?.output ?? [], run?.started ?? '');
  }

  /** From now on shows notes and output too: what shows them is loaded when it is needed. */
  withRemarks(List: typeof RemarkList): void {
    this.#remarks = new List(this.#change, this.#note);
    this.#state.after(this.#remarks.list);
  }

  /** Brings it to the top, with the focus on its title. */
  go(): void {
    this.#link.focus({ preventScroll: true });
    this.item.scrollIntoView({ block: 'start' });
  }

  tick(): void {
    const done = this.#stamp.hidden ? undefined : this.#stamp.dateTime;
    this.#was = done;
    if (done)
      this.#change(
        (run, at) => to.unticked(run, this.place, at),
        () => 'Not done',
      );
    else
      this.#change(
        (run, at) => to.ticked(run, this.place, at),
        (at) => `Done ${clock(at)}`,
      );
  }

  /** Presses the Copy button of its first code that can be seen. */
  copy(): void {
    const codes = [...this.item.querySelectorAll('.code')];
    const code = codes.find((one) => one.checkVisibility());
    const copies = code?.querySelectorAll<HTMLElement>('.tools button');
    copies?.item(copies.length - 1).click();
  }

  note(): void {
    this.#ask({ label: `Note on step ${this.place.number}` }, 'Note', to.noted);
  }

  output(): void {
    const label = `Output of step ${this.place.number}`;
    const hint = 'Kept in this browser only. Leave out passwords and customers’ data.';
    this.#ask({ label, hint, isCode: true }, 'Output', to.pasted);
  }

  skip(): void {
    const label = `Skip step ${this.place.number} because`;
    openForm(this.#form, { label, yes: 'Skip' }, (because) =>
      this.#change(
        (run, at) => to.skipped(run, this.place, because.trim(), at),
        () => 'Skipped',
      ),
    );
  }

  #ask(
    question: Question,
    what: string,
    make: (run: Run, place: StepPlace, text: string, at: string) => Run,
  ): void {
    openForm(this.#form, question, (text) => {
      if (!text.trim()) return;
      this.#change(
        (run, at) => make(run, this.place, text, at),
        () => `${what} kept`,
      );
    });
  }

  /** Why it was skipped, or that it was done, each with a way back. */
  #showState(step: RunStep | undefined, from?: string): void {
    const { skipped } = step ?? {};
    const at = skipped?.at ?? (step?.done ? undefined : this.#was);
    this.#state.hidden = at === undefined;
    if (!at) return;
    const time = setTime(document.createElement('time'), at, from);
    const because = skipped?.because ? `: ${skipped.because} ` : ' ';
    const undo = button('Undo', `on step ${this.place.number}`, () => {
      this.#tick.focus();
      this.#change(
        (run, now) =>
          skipped ? to.unticked(run, this.place, now) : to.ticked(run, this.place, now, at),
        () => (skipped ? 'Not skipped' : `Done ${clock(at)}`),
      );
    });
    this.#state.replaceChildren(skipped ? 'Skipped ' : 'Was done ', time, because, undo);
  }
}

/** The number that a step shows: its place in its list, which may go on from another. */
export function numberOf(step: Element): number {
  const list = step.parentElement as HTMLOListElement;
  return list.start + [...list.children].indexOf(step);
}
