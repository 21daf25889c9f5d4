import { COPIED_FOR, announce, copyText } from '#ui/clipboard.ts';
import type { Held } from './held.ts';

type Field = HTMLInputElement | HTMLSelectElement;

const FROM = { link: 'from the link', default: 'default', you: 'from you' };

/** What a reader does in the form. */
export interface FormActs {
  /** A field holds another text; `done` when they leave it. */
  write(name: string, text: string, done: boolean): void;
  clear(): void;
  /** The address as it is to be shared. */
  address(): string;
}

/** The form of a page's values: shows what is held, and hands on what its reader does. */
export class Form {
  readonly #root: HTMLElement;
  readonly #fields = new Map<string, HTMLElement>();
  readonly #needed: ReadonlyMap<string, string>;

  constructor(root: HTMLElement, acts: FormActs) {
    this.#root = root;
    this.#needed = neededBy();
    for (const row of root.querySelectorAll<HTMLElement>('[data-field]')) {
      const name = row.dataset['field'] ?? '';
      this.#fields.set(name, row);
      const field = fieldIn(row);
      field.addEventListener('input', () => acts.write(name, field.value, false));
      field.addEventListener('change', () => acts.write(name, field.value, true));
    }
    this.#on('all', () => this.#showAll(!root.hasAttribute('data-all')));
    this.#on('clear', () => acts.clear());
    this.#on('copy', async (button) => {
      button.textContent = await copyText(acts.address());
      setTimeout(() => (button.textContent = 'Copy link'), COPIED_FOR);
    });
  }

  /** Shows what is held; `refusals` say by name why a value could not be written everywhere. */
  show(all: ReadonlyMap<string, Held>, refusals: ReadonlyMap<string, string>): void {
    let left = 0;
    for (const [name, held] of all) {
      const row = this.#fields.get(name);
      if (!row) continue;
      const refused = held.problem ? undefined : refusals.get(name);
      const problem = held.problem ?? (refused && `Not everywhere: ${refused}`);
      const isUnset = held.text === '' || held.problem !== undefined;
      const isNeeded = problem !== undefined || (isUnset && held.param.required);
      // What was once asked for stays in sight: it would go while it is being typed.
      if (isNeeded) row.dataset['asked'] = '';
      row.toggleAttribute('data-need', isNeeded);
      if (isUnset && !('asked' in row.dataset)) left += 1;
      showField(fieldIn(row), held, problem);
      part(row, '.from').textContent = isUnset
        ? (this.#needed.get(name) ?? '')
        : (held.from && FROM[held.from]) || '';
      part(row, '.from').dataset['from'] = held.from ?? '';
      part(row, '.problem').textContent = problem ?? '';
      this.#line(name, held, isUnset);
    }
    part(this.#root, '.left').textContent = left ? `${left} to fill as you go` : '';
  }

  /** What was typed before there was a script to hear it. */
  typed(): [name: string, text: string][] {
    return [...this.#fields].flatMap(([name, row]): [string, string][] => {
      const field = fieldIn(row);
      const isTyped =
        field instanceof HTMLInputElement
          ? field.value !== field.defaultValue
          : !(field.selectedOptions[0]?.defaultSelected ?? field.value === '');
      return isTyped && field.value !== '' ? [[name, field.value]] : [];
    });
  }

  /** Forgets which fields were asked for: the page begins with other values. */
  reset(): void {
    for (const row of this.#fields.values()) delete row.dataset['asked'];
  }

  /** Brings a field into view, ready to type. */
  ask(name: string): void {
    const row = this.#fields.get(name);
    if (!row) return;
    row.dataset['asked'] = '';
    const field = fieldIn(row);
    field.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'center' });
  }

  /** Says the problem of a field that was left, and nothing else: the field itself shows all. */
  say(problem: string | undefined): void {
    if (problem) announce(problem);
  }

  #line(name: string, held: Held, isUnset: boolean): void {
    const line = this.#root.querySelector<HTMLElement>(`[data-line="${name}"]`);
    if (!line) return;
    line.toggleAttribute('data-unset', isUnset);
    line.toggleAttribute('data-link', held.from === 'link');
    part(line, 'dd').textContent = isUnset ? '' : held.text;
  }

  #showAll(on: boolean): void {
    this.#root.toggleAttribute('data-all', on);
    const button = part(this.#root, '[data-do=all]');
    button.ariaExpanded = String(on);
    button.textContent = on ? 'Fewer values' : 'All values';
  }

  #on(act: string, listener: (button: HTMLElement) => void): void {
    const button = part(this.#root, `[data-do=${act}]`);
    button.addEventListener('click', () => listener(button));
  }
}

function showField(field: Field, { text }: Held, problem: string | undefined): void {
  if (field instanceof HTMLSelectElement) {
    const known = [...field.options].some(({ value }) => value === text);
    field.querySelector('[data-odd]')?.remove();
    // What the link says though it is none of the options, so that the reader sees it.
    if (!known) {
      const odd = new Option(text, text);
      odd.dataset['odd'] = '';
      field.append(odd);
    }
  }
  if (field.value.trim() !== text) field.value = text;
  field.ariaInvalid = problem ? 'true' : null;
}

/** In which step each param is used first: its number, or its title where several lists count. */
function neededBy(): Map<string, string> {
  const needed = new Map<string, string>();
  const isOneList = document.querySelectorAll('ol.steps').length === 1;
  for (const [index, step] of document.querySelectorAll('li.step').entries()) {
    for (const { dataset } of step.querySelectorAll<HTMLElement>('.param')) {
      const name = dataset['param'] ?? '';
      const title = step.querySelector('h3')?.textContent?.trim();
      const by = isOneList ? `step ${index + 1}` : `“${title}”`;
      if (!needed.has(name)) needed.set(name, `needed by ${by}`);
    }
  }
  return needed;
}

function fieldIn(row: HTMLElement): Field {
  return part(row, 'input, select') as Field;
}

function part(root: HTMLElement, selector: string): HTMLElement {
  return root.querySelector(selector) as HTMLElement;
}
