import { button, element } from '#ui/work/dom.ts';
import { nudgeAbout } from './nudges.ts';
import { countedScore, type Answer } from './scoring.ts';
import { answerOf, LIMITS, type Sheet, type SheetCriterion } from './sheet.ts';

/** What a form tells of: another answer to its criterion, or that somebody wants to write a note on it. */
export interface FormListener {
  answer(criterion: string, change: Partial<Answer>): void;
  note(criterion: string, place: HTMLElement): void;
}

/** The part of a sheet at one criterion of the page: its levels become choices, with room for evidence. */
export class CriterionForm {
  readonly #section: HTMLElement;
  readonly #criterion: SheetCriterion;
  readonly #radios: HTMLInputElement[];
  readonly #evidence = field();
  readonly #state = element('p', '');
  readonly #nudge = element('p', 'nudge');
  readonly #added: HTMLElement[] = [];

  constructor(section: HTMLElement, criterion: SheetCriterion, listener: FormListener) {
    this.#section = section;
    this.#criterion = criterion;
    const levels = section.querySelector('.anchors') as HTMLElement;
    const none = element(
      'li',
      'none',
      element('span', '', 'Not assessed'),
      element('p', '', 'It did not come up, or time ran out. An answer like any other.'),
    );
    none.dataset['value'] = '';
    levels.append(none);
    levels.role = 'radiogroup';
    this.#added.push(none);
    this.#radios = [...levels.querySelectorAll<HTMLElement>('li[data-value]')].map((level) =>
      this.#radio(level, listener),
    );
    this.#evidence.addEventListener('input', () =>
      listener.answer(criterion.id, { evidence: this.#evidence.value }),
    );
    const words = `Evidence: ${criterion.title}`;
    const label = element('label', '', words, this.#evidence);
    const notes = element('div', '');
    const note = button('Note', `on “${criterion.title}”`, () =>
      listener.note(criterion.id, notes),
    );
    this.#nudge.role = 'status';
    const box = element('div', 'scoring', label, this.#state, this.#nudge, note, notes);
    levels.after(box);
    this.#added.push(box);
  }

  show(sheet: Sheet, hints: boolean): void {
    const { id, title } = this.#criterion;
    const answer = answerOf(sheet, id);
    for (const radio of this.#radios) radio.checked = radio.value === shown(answer.score);
    if (this.#evidence.value !== answer.evidence) this.#evidence.value = answer.evidence;
    const counts = countedScore(answer) !== undefined;
    this.#section.dataset['state'] = counts ? 'counts' : 'open';
    this.#state.classList.toggle('wanting', !counts && answer.score !== undefined);
    this.#state.textContent = counts
      ? ''
      : answer.score === undefined
        ? 'What did they say or do? A score counts once there is evidence for it.'
        : `The score does not count yet: write what they said or did.`;
    const nudge = hints ? nudgeAbout(answer.evidence) : '';
    if (this.#nudge.textContent !== nudge) this.#nudge.textContent = nudge;
    this.#evidence.ariaLabel = `Evidence: ${title}`;
  }

  remove(): void {
    for (const added of this.#added) added.remove();
    for (const radio of this.#radios) radio.remove();
    for (const level of this.#section.querySelectorAll('.anchors > li')) {
      level.classList.remove('can');
      level.removeAttribute('role');
      level.querySelector('a')?.removeAttribute('tabindex');
    }
    this.#section.querySelector('.anchors')?.removeAttribute('role');
    delete this.#section.dataset['state'];
  }

  #radio(level: HTMLElement, { answer }: FormListener): HTMLInputElement {
    const radio = element('input', '');
    const { value = '' } = level.dataset;
    radio.type = 'radio';
    radio.name = `score-${this.#criterion.id}`;
    radio.value = value;
    radio.autocomplete = 'off';
    radio.ariaLabel = (level.querySelector('a, span')?.textContent ?? '').trim();
    const words = level.querySelector('p') as HTMLElement;
    words.id ||= `${this.#criterion.id}-${value || 'none'}-words`;
    radio.setAttribute('aria-describedby', words.id);
    radio.addEventListener('change', () =>
      answer(this.#criterion.id, { score: value === '' ? null : Number(value) }),
    );
    level.role = 'presentation';
    // From the choice straight to its evidence.
    level.querySelector('a')?.setAttribute('tabindex', '-1');
    level.classList.add('can');
    level.prepend(radio);
    level.addEventListener('click', ({ target }) => {
      if (radio.isConnected && !(target as Element).closest('a, input')) radio.click();
    });
    return radio;
  }
}

/** A field whose text nobody but this page gets: a browser's spelling service is somebody else. */
function field(): HTMLTextAreaElement {
  const created = element('textarea', '');
  created.rows = 3;
  created.maxLength = LIMITS.evidence;
  created.spellcheck = false;
  created.setAttribute('autocomplete', 'off');
  return created;
}

function shown(score: number | null | undefined): string | undefined {
  return score === null ? '' : score === undefined ? undefined : String(score);
}
