import { element } from '#ui/work/dom.ts';

/** At each question of the page, whether it was asked. */
export class QuestionMarks {
  readonly #mark: (id: string, isAsked: boolean) => void;
  #boxes: HTMLInputElement[] = [];

  constructor(mark: (id: string, isAsked: boolean) => void) {
    this.#mark = mark;
  }

  add(): void {
    const questions = document.querySelectorAll<HTMLElement>('article[data-question]');
    this.#boxes = [...questions].map(({ id, firstElementChild }) => {
      const box = element('input', '');
      box.type = 'checkbox';
      box.value = id;
      box.autocomplete = 'off';
      box.addEventListener('change', () => this.#mark(id, box.checked));
      const name = element('span', 'sr-only', `: ${firstElementChild?.textContent.trim() ?? id}`);
      firstElementChild?.after(element('label', 'asked', box, element('span', '', 'Asked', name)));
      return box;
    });
  }

  show(asked: readonly string[]): void {
    for (const box of this.#boxes) box.checked = asked.includes(box.value);
  }

  remove(): void {
    for (const box of this.#boxes) box.parentElement?.remove();
    this.#boxes = [];
  }
}
