import { keyTarget } from './keys.ts';

/**
 * The list below a field whose arrows choose in it, as in the ARIA pattern of a combobox
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/): the focus stays in the field.
 */
export class ListBox {
  #field: HTMLElement;
  #list: HTMLElement;
  #chosen: HTMLAnchorElement | undefined;

  constructor(field: HTMLElement, list: HTMLElement) {
    this.#field = field;
    this.#list = list;
    list.addEventListener('pointermove', ({ target }) => {
      const option = (target as Element).closest<HTMLAnchorElement>('[role=option]');
      if (option && option !== this.#chosen) this.choose(option);
    });
  }

  /** Shows other options, the first one chosen. */
  fill(options: readonly HTMLElement[]): void {
    this.#list.replaceChildren(...options);
    this.#list.hidden = options.length === 0;
    this.#field.ariaExpanded = String(options.length > 0);
    for (const [at, option] of options.entries()) option.id = `found-${at}`;
    this.choose(this.#options[0]);
    if (this.#list.parentElement) this.#list.parentElement.scrollTop = 0;
  }

  /** Chooses an option, or none. */
  choose(option: HTMLAnchorElement | undefined): void {
    if (this.#chosen) this.#chosen.ariaSelected = 'false';
    this.#chosen = option;
    if (option) option.ariaSelected = 'true';
    if (option) this.#field.setAttribute('aria-activedescendant', option.id);
    else this.#field.removeAttribute('aria-activedescendant');
  }

  /** Chooses the option that a key leads to, and shows it. Returns whether the key leads anywhere. */
  move(key: string): boolean {
    const options = this.#options;
    const to = keyTarget(key, this.#chosen ? options.indexOf(this.#chosen) : -1, options.length);
    if (to === undefined) return false;
    this.choose(options[to]);
    // The first is shown with what is said above the list.
    if (to === 0) this.#list.parentElement?.scrollTo({ top: 0 });
    else this.#chosen?.scrollIntoView({ block: 'nearest' });
    return true;
  }

  /** The option that Enter would open. */
  get chosen(): HTMLAnchorElement | undefined {
    return this.#chosen;
  }

  get #options(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
  }
}
