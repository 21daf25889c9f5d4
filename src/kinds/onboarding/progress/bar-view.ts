import { minutesInWords } from '#core/dates.ts';
import { weekdayInWords, workdayNumber, type WorkCalendar } from '#core/work-days.ts';
import type { Who } from '#core/paths.ts';
import { element } from '#ui/work/dom.ts';
import { PEOPLE } from '../words.ts';
import type { Figures, StepFigures } from './figures.ts';

/** What the bar and the panel above it show. */
export interface BarState {
  figures: Figures;
  who: Who;
  start: string;
  today: string;
  calendar: WorkCalendar;
  kept: boolean;
  isShared: boolean;
  isBegun: boolean;
}

/** The bar of a path and the panel above it, as the server wrote them into `root`. */
export class BarView {
  readonly #root: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  show(state: BarState): void {
    const { figures, start, kept, isShared, isBegun } = state;
    this.#part('shared').hidden = !isShared;
    this.#part('panel').toggleAttribute('data-shared', isShared);
    this.#part('lost').hidden = kept;
    this.#part('idle').hidden = isBegun || isShared;
    const meter = this.#part('meter') as HTMLProgressElement;
    meter.max = Math.max(1, figures.total);
    meter.value = figures.done;
    this.#part('count').textContent = `${figures.done} of ${figures.total} done`;
    const left =
      figures.left > 0 ? `about ${minutesInWords(figures.left)} left for ${forWhom(state)}` : '';
    this.#part('left').textContent = left;
    this.#showNext(state);
    this.#showDue(state);
    const day = this.#part('start') as HTMLInputElement;
    if (document.activeElement !== day) day.value = start;
    day.disabled = isShared;
    this.#part('calendar').hidden = start === '';
  }

  #showNext({ figures, who }: BarState): void {
    const { next, nextIsOwn } = figures;
    const link = this.#part('next') as HTMLAnchorElement;
    link.hidden = next === undefined;
    const whose = next && next.who !== who ? ` (${PEOPLE[next.who].toLowerCase()})` : '';
    this.#part('next-label').textContent = !next
      ? 'All of it is done.'
      : nextIsOwn
        ? 'Next up:'
        : 'Nothing left for you. Open:';
    link.textContent = next ? next.title + whose : '';
    link.href = next ? `#${encodeURIComponent(next.id)}` : '';
  }

  #showDue({ figures, start, today, calendar }: BarState): void {
    const place = this.#part('due');
    place.hidden = start === '';
    if (start === '') return;
    const number = workdayNumber(today, start, calendar);
    const day =
      number === undefined ? `You start on ${weekdayInWords(start, today)}.` : `Day ${number}.`;
    const due =
      figures.due.length > 0
        ? [' ', steps(figures.due), ` due by ${weekdayInWords(figures.dueBy, today)}.`]
        : [];
    const slipped =
      figures.slipped.length > 0
        ? [' ', steps(figures.slipped), ' still open from before: do, move or leave them.']
        : [];
    place.replaceChildren(day, ...due, ...slipped);
  }

  #part(name: string): HTMLElement {
    return this.#root.querySelector(`[data-part=${name}]`) as HTMLElement;
  }
}

/** `3 steps`, a link to the first of them. */
function steps(list: readonly StepFigures[]): HTMLElement {
  const link = element('a', '', list.length === 1 ? '1 step' : `${list.length} steps`);
  link.href = `#${encodeURIComponent(list[0]?.id ?? '')}`;
  return link;
}

function forWhom({ who, isShared }: BarState): string {
  return isShared ? PEOPLE[who].toLowerCase() : 'you';
}
