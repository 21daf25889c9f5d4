import { dayInWords } from '#core/dates.ts';
import type { Who } from '#core/paths.ts';
import { localDay } from '#core/work-days.ts';
import { button, element } from '#ui/work/dom.ts';
import { openForm } from '#ui/work/small-form.ts';
import { PEOPLE } from '../words.ts';
import { keepFollowed } from './followed.ts';
import type { StepFigures } from './figures.ts';
import {
  isChanged,
  isPageChanged,
  lookedAt,
  noted,
  notForMe,
  ticked,
  unticked,
  type Progress,
  type StepPlace,
  type StepProgress,
} from './progress.ts';

/** Changes the progress of a path, and says so to who cannot see it. */
export type Change = (
  path: string,
  make: (progress: Progress, at: string) => Progress,
  said: string,
) => void;

/** A step of the page with its tick, its tools, and what is to be said about it. */
export class StepItem {
  readonly item: HTMLElement;
  readonly place: StepPlace;
  readonly about: Pick<StepFigures, 'who' | 'kind' | 'minutes'>;
  readonly #change: Change;
  readonly #tick = element('button', 'tick');
  readonly #stamp = element('time', 'stamp');
  readonly #told = element('div', 'step-told');
  readonly #note = element('p', 'step-note');
  readonly #noteButton: HTMLButtonElement;
  readonly #refuse: HTMLButtonElement | undefined;
  readonly #unfold: HTMLButtonElement;
  readonly #tools: HTMLElement;
  readonly #form = element('div', '');
  #was: string | undefined;
  #step: StepProgress | undefined;

  constructor(item: HTMLElement, change: Change) {
    this.item = item;
    this.#change = change;
    const { path = '', version = '', page, who, kind = '', minutes } = item.dataset;
    const link = item.querySelector(':scope > h3 > a') as HTMLElement;
    const title = link.textContent.trim();
    const text =
      item.querySelector(':scope > .prose')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
    this.place = { path, id: item.id, title, version, text, page };
    this.about = { who: who as Who, kind, minutes: Number(minutes ?? 0) };
    this.#tick.type = 'button';
    this.#tick.ariaLabel = `Done: ${title}`;
    this.#tick.addEventListener('click', () => this.#toggle());
    const on = `on “${title}”`;
    this.#noteButton = button('Note', on, () => this.#askNote());
    this.#unfold = button('Show', `“${title}”`, () => this.#fold());
    if (item.dataset['required'] === undefined) {
      this.#refuse = button('Not for me', `: “${title}”`, () => this.#refuseOrTake());
    }
    this.#tools = element(
      'div',
      'step-tools',
      this.#noteButton,
      ...(this.#refuse ? [this.#refuse] : []),
    );
    for (const type of ['click', 'auxclick']) {
      item.querySelector('[data-step-page]')?.addEventListener(type, () => this.#follow());
    }
    item.prepend(this.#tick);
    link.after(' ', this.#stamp, ' ', this.#unfold);
    const work = element('div', 'step-run', this.#told, this.#note, this.#tools, this.#form);
    item.append(work);
  }

  /** Shows a step's progress to somebody; `isAdded` if the path had no such step when they began. */
  show(step: StepProgress | undefined, who: Who, isAdded: boolean, readOnly: boolean): void {
    if (this.#step?.done && !step?.done && !step?.not) this.#was = this.#step.done;
    if (step?.done || step?.not) this.#was = undefined;
    this.#step = step;
    const state = step?.done ? 'done' : step?.not ? 'skipped' : '';
    if (this.item.dataset['state'] !== state) delete this.item.dataset['open'];
    this.item.dataset['state'] = state;
    this.item.toggleAttribute('data-own', this.about.who === who);
    this.#tick.ariaPressed = String(state === 'done');
    this.#tick.disabled = readOnly;
    this.#tools.hidden = readOnly;
    this.#stamp.hidden = !step?.done;
    if (step?.done) {
      this.#stamp.dateTime = step.done;
      this.#stamp.textContent = dayOf(step.done);
    }
    this.#unfold.hidden = state === '';
    this.#unfold.firstChild!.textContent =
      this.item.dataset['open'] === undefined ? 'Show' : 'Hide';
    this.#unfold.ariaExpanded = String(this.item.dataset['open'] !== undefined);
    const people = this.item.querySelector('[data-people]');
    if (people) people.textContent = this.about.who === who ? 'You' : PEOPLE[this.about.who];
    if (this.#refuse)
      this.#refuse.firstChild!.textContent = step?.not ? 'For me after all' : 'Not for me';
    this.#noteButton.firstChild!.textContent = step?.note ? 'Change note' : 'Note';
    this.#note.hidden = !step?.note;
    this.#note.textContent = step?.note ?? '';
    this.#tell(step, isAdded, readOnly);
  }

  #tell(step: StepProgress | undefined, isAdded: boolean, readOnly: boolean): void {
    const told: HTMLElement[] = [];
    if (isAdded && !step?.done && !step?.not)
      told.push(element('p', 'added', 'Added since you started'));
    if (step?.not) told.push(element('p', '', `Not for you, as you said on ${dayOf(step.not)}.`));
    if (this.#was) {
      const undo = button('Undo', `on “${this.place.title}”`, () => this.#undo());
      told.push(element('p', '', `Was done ${dayOf(this.#was)}. `, ...(readOnly ? [] : [undo])));
    }
    if (step && isChanged(step, this.place)) told.push(this.#changed(step, readOnly));
    else if (step && isPageChanged(step, this.place)) told.push(this.#pageChanged(readOnly));
    this.#told.replaceChildren(...told);
    this.#told.hidden = told.length === 0;
  }

  #changed(step: StepProgress, readOnly: boolean): HTMLElement {
    const words = element('p', 'changed', 'This step was changed since you did it. ');
    const place = element('div', 'changes');
    if (step.text !== undefined && step.text !== '') {
      const see = button('See what changed', `in “${this.place.title}”`, () => {
        see.disabled = true;
        void import('./show-changes.ts').then(({ showChanges }) =>
          showChanges(place, before, { ...this.place }),
        );
      });
      const before = { title: step.title, text: step.text };
      words.append(see, ' ');
    }
    if (!readOnly) words.append(this.#seen());
    return element('div', '', words, place);
  }

  #pageChanged(readOnly: boolean): HTMLElement {
    const words = element('p', 'changed', 'Its page was changed since you read it. ');
    if (!readOnly) words.append(this.#seen());
    return words;
  }

  #seen(): HTMLButtonElement {
    return button('Seen', `: “${this.place.title}”`, () => {
      this.#tick.focus();
      this.#do((progress, at) => lookedAt(progress, this.place, at), 'Seen');
    });
  }

  #follow(): void {
    const link = this.item.querySelector<HTMLAnchorElement>('[data-step-page]');
    const list = this.item.parentElement as HTMLOListElement;
    keepFollowed({
      path: document.querySelector('h1')?.textContent.trim() ?? '',
      url: location.pathname,
      number: list.start + [...list.children].indexOf(this.item),
      place: this.place,
      to: link?.pathname ?? '',
    });
  }

  #toggle(): void {
    if (this.#step?.done)
      this.#do((progress, at) => unticked(progress, this.place, at), 'Not done');
    else this.#do((progress, at) => ticked(progress, this.place, at), 'Done');
  }

  #undo(): void {
    const was = this.#was;
    this.#tick.focus();
    this.#do((progress, at) => ticked(progress, this.place, at, was), 'Done');
  }

  #refuseOrTake(): void {
    if (this.#step?.not) this.#do((progress, at) => unticked(progress, this.place, at), 'For me');
    else this.#do((progress, at) => notForMe(progress, this.place, at), 'Not for me');
  }

  #askNote(): void {
    const label = `Note on “${this.place.title}”`;
    const hint = 'Kept in this browser. It goes along when you share it with notes.';
    openForm(this.#form, { label, hint, text: this.#step?.note }, (text) =>
      this.#do((progress, at) => noted(progress, this.place, text, at), 'Note kept'),
    );
  }

  #fold(): void {
    this.item.toggleAttribute('data-open');
    const isOpen = this.item.dataset['open'] !== undefined;
    this.#unfold.firstChild!.textContent = isOpen ? 'Hide' : 'Show';
    this.#unfold.ariaExpanded = String(isOpen);
  }

  #do(make: (progress: Progress, at: string) => Progress, said: string): void {
    this.#change(this.place.path, make, said);
  }
}

function dayOf(moment: string): string {
  return dayInWords(localDay(new Date(moment))).replace(/ \d{4}$/, '');
}
