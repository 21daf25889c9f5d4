import { element } from '#ui/work/dom.ts';
import { setTime } from './set-time.ts';
import { goneFrom } from './gone.ts';
import { remarksOf } from './remark.ts';
import { RemarkList } from './remarks.ts';
import type { Run, StepPlace } from './run.ts';
import type { Change } from './step-view.ts';

/** Under the steps: notes on the whole run, and what was done in steps that the page no longer has. */
export class RestView {
  #notes: RemarkList;
  #about = element('section', 'run-rest');
  #gone = element('section', 'run-rest');

  constructor(after: Element, change: Change) {
    this.#notes = new RemarkList(change);
    this.#about.append(element('h3', '', 'Notes on this run'), this.#notes.list);
    after.after(this.#gone, this.#about);
  }

  show(run: Run | undefined, places: readonly StepPlace[]): void {
    const notes = run?.notes ?? [];
    this.#notes.show(notes, [], run?.started ?? '');
    this.#about.hidden = remarksOf({ notes, output: [] }).length === 0;
    const gone = run ? goneFrom(places, run) : [];
    this.#gone.hidden = gone.length === 0;
    const items = gone.map(({ title, done, skipped, ...step }) => {
      const at = done ?? skipped?.at;
      const item = element('li', '', title);
      if (at) {
        const time = setTime(document.createElement('time'), at, run?.started);
        item.append(done ? ', done ' : ', skipped ', time);
      }
      const written = remarksOf(step).length;
      if (written > 0) item.append(`, ${written === 1 ? 'one note' : `${written} notes`}`);
      return item;
    });
    this.#gone.replaceChildren(
      element('h3', '', 'Steps no longer on the page'),
      element('p', '', 'They stay in the timeline.'),
      element('ul', '', ...items),
    );
  }
}
