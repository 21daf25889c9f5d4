import { dayInWords } from '#core/dates.ts';
import { localDay } from '#core/work-days.ts';
import { element } from '#ui/work/dom.ts';
import type { Progress } from './progress.ts';
import type { StepItem } from './step-item.ts';

/** What a reader did of steps that the path no longer has: it counts for nothing, and stays in the record. */
export class GoneSteps {
  readonly #list = element('ul', '');
  readonly #section = element(
    'section',
    'gone-steps',
    element('h2', '', 'No longer part of this path'),
    this.#list,
  );

  readonly #after: HTMLElement;

  constructor(after: HTMLElement) {
    this.#after = after;
  }

  show(records: readonly Progress[], present: readonly StepItem[]): void {
    const isThere = (path: string, id: string): boolean =>
      present.some(({ place }) => place.path === path && place.id === id);
    const gone = records.flatMap(({ path, steps }) =>
      Object.entries(steps)
        .filter(([id, { done, note }]) => (done || note) && !isThere(path.id, id))
        .map(([, step]) => step),
    );
    this.#list.replaceChildren(
      ...gone.map(({ title, done, note }) => {
        const when = done ? `, done ${dayInWords(localDay(new Date(done)))}` : '';
        return element('li', '', title, when, ...(note ? [element('p', 'step-note', note)] : []));
      }),
    );
    if (gone.length > 0) this.#after.after(this.#section);
    else this.#section.remove();
  }
}
