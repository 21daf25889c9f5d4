import { element } from '#ui/work/dom.ts';
import { readingAt } from './clock.ts';
import { minuteOf } from './markdown.ts';
import type { Sheet, SheetRubric } from './sheet.ts';

/** The bar of a sheet and what stands below it, as the server wrote them into `root`. */
export class BarView {
  readonly #root: HTMLElement;
  readonly #rubric: SheetRubric;

  constructor(root: HTMLElement, rubric: SheetRubric) {
    this.#root = root;
    this.#rubric = rubric;
  }

  show(sheet: Sheet | undefined): void {
    const isBegun = sheet !== undefined;
    for (const part of this.#root.querySelectorAll<HTMLElement>('[data-begun]')) {
      part.hidden = !isBegun;
    }
    this.#button('start').hidden = isBegun;
    this.#button('note').hidden = !isBegun;
    this.#button('end').hidden = !isBegun;
    this.#button('end').textContent = sheet?.ended ? 'Go on' : 'End';
    this.part('panel').hidden = !isBegun;
    const notes = this.part('notes');
    notes.hidden = !sheet || sheet.notes.length === 0;
    notes.replaceChildren(
      ...(sheet?.notes ?? []).map(({ at, text, about }) => {
        const time = element('time', '', minuteOf(at, sheet?.begun ?? at));
        const of = this.#rubric.criteria.find(({ id }) => id === about)?.title;
        return element('li', '', time, of ? `${of}: ` : '', text);
      }),
    );
    this.tick(sheet);
  }

  /** The clock, the part that it is time for, and where the sheet is. */
  tick(sheet: Sheet | undefined): void {
    const { minutes } = this.#rubric;
    const isKept = sheet !== undefined && this.field('session').checked;
    const until = isKept ? 'Kept until this tab is closed' : 'Stays in this tab';
    this.#write('place', `${until}. Nothing is sent.`);
    if (!sheet) {
      this.#write('clock', 'Scoring sheet');
      return this.#write('now', minutes ? `${minutes} minutes` : '');
    }
    const at = sheet.ended ? Date.parse(sheet.ended) : Date.now();
    const { elapsed, length, part } = readingAt(this.#rubric, at - Date.parse(sheet.begun));
    this.#write('clock', `${elapsed} ${length}`.trim());
    const now = part ? `${part.title} until ${part.to}:00` : '';
    this.#write('now', sheet.ended ? 'ended' : now);
  }

  tell(text: string): void {
    this.part('told').textContent = text;
  }

  part(name: string): HTMLElement {
    return this.#root.querySelector(`[data-part=${name}]`) as HTMLElement;
  }

  field(name: string): HTMLInputElement {
    return this.part(name) as HTMLInputElement;
  }

  /** Leaves alone what is the same, for who listens. */
  #write(name: string, text: string): void {
    const part = this.part(name);
    if (part.textContent !== text) part.textContent = text;
  }

  #button(name: string): HTMLElement {
    return this.#root.querySelector(`[data-do=${name}]`) as HTMLElement;
  }
}
