import { button, element } from '#ui/work/dom.ts';
import { setTime } from './set-time.ts';
import { remarksOf, withoutRemark } from './remark.ts';
import type { Remark } from './run.ts';
import type { Change } from './step-view.ts';

/** Lines of output that are shown at once. */
const FEW = 5;

/** Notes and pasted output in order of time, each with a button that removes it. */
export class RemarkList {
  readonly list = element('ul', 'run-remarks');
  #shown = '';
  #change: Change;
  #back: HTMLElement | undefined;

  /** Where something is removed, the focus goes `back`. */
  constructor(change: Change, back?: HTMLElement) {
    this.#change = change;
    this.#back = back;
  }

  /** Leaves it as it is where nothing changed: what was opened stays open. */
  show(notes: Remark[], output: Remark[], from: string): void {
    const all = remarksOf({ notes, output });
    const text = JSON.stringify(all);
    if (text === this.#shown) return;
    this.#shown = text;
    this.list.replaceChildren(
      ...all.map((remark) => this.#item(remark, output.includes(remark), from)),
    );
    this.list.hidden = all.length === 0;
  }

  #item(remark: Remark, isOutput: boolean, from: string): HTMLElement {
    const { at, text } = remark;
    const time = setTime(document.createElement('time'), at, from);
    const what = isOutput ? 'output' : 'note';
    const remove = button('Remove', `${what} of ${time.textContent}`, () => {
      this.#back?.focus();
      this.#change(
        (run, now) => withoutRemark(run, remark, now),
        () => 'Removed',
      );
    });
    const said = isOutput ? outputOf(text, time.textContent) : element('p', '', text);
    return element('li', '', time, said, remove);
  }
}

function outputOf(text: string, time: string): HTMLElement {
  const lines = text.trim().split('\n').length;
  const summary = element('summary', '', `Output, ${lines} ${lines === 1 ? 'line' : 'lines'}`);
  const pre = element('pre', '', text);
  // It scrolls where it is wide, also by keyboard.
  pre.tabIndex = 0;
  pre.role = 'group';
  pre.ariaLabel = `Output of ${time}`;
  const details = element('details', '', summary, pre);
  details.open = lines <= FEW;
  return details;
}
