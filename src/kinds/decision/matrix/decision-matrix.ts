import { leaders, weighted } from './sums.ts';

/** `<decision-matrix>`: the reader changes weights, and sees which option they lead to. Nothing is kept. */
class DecisionMatrix extends HTMLElement {
  #weights: HTMLInputElement[] = [];
  #reset = this.querySelector<HTMLButtonElement>('button');

  connectedCallback(): void {
    this.#weights = [...this.querySelectorAll<HTMLElement>('tbody tr')].map(weightOf);
    this.addEventListener('input', () => this.#show());
    this.#reset?.addEventListener('click', () => {
      for (const input of this.#weights) input.value = input.defaultValue;
      this.#show();
      this.#weights[0]?.focus();
    });
    const hint = this.querySelector<HTMLElement>('[data-hint]');
    if (hint) hint.hidden = false;
  }

  #show(): void {
    const weights = this.#weights.map(({ valueAsNumber }) => Math.max(0, valueAsNumber || 0));
    const sums = [...this.querySelectorAll<HTMLElement>('tfoot td')];
    const totals = sums.map((_, option) => weighted(this.#scoresOf(option), weights));
    for (const [option, cell] of sums.entries()) cell.textContent = String(totals[option]);
    const isChanged = this.#weights.some(({ value, defaultValue }) => value !== defaultValue);
    if (this.#reset) this.#reset.hidden = !isChanged;
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = isChanged ? this.#told(leaders(totals)) : '';
  }

  #told(first: number[]): string {
    const heads = [...this.querySelectorAll<HTMLElement>('thead [data-option]')];
    const names = first.map((option) => heads[option]?.dataset['option'] ?? '');
    const isChosen = first.some((option) => heads[option]?.dataset['chosen'] !== undefined);
    if (names.length > 1) return `With these weights ${names.join(' and ')} are level.`;
    const end = isChosen ? ', as was decided' : ', other than was decided';
    return `With these weights ${names[0]} leads${end}.`;
  }

  #scoresOf(option: number): (number | undefined)[] {
    return [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')].map((row) => {
      const score = Number(row.querySelectorAll('[data-score]')[option]?.textContent);
      return Number.isNaN(score) ? undefined : score;
    });
  }
}

/** A field in the place of a row's weight. */
function weightOf(row: HTMLElement): HTMLInputElement {
  const cell = row.querySelector('[data-weight]') as HTMLElement;
  const input = document.createElement('input');
  Object.assign(input, { type: 'number', min: '0', max: '99', step: 'any' });
  input.defaultValue = cell.textContent.trim();
  input.setAttribute('aria-label', `Weight of ${row.querySelector('th')?.textContent.trim()}`);
  cell.replaceChildren(input);
  return input;
}

customElements.define('decision-matrix', DecisionMatrix);
