import { Asker, type Answer } from './ask.ts';
import { openIndex, placeOf } from './load.ts';
import { counted, queryOf, type Question } from './results.ts';
import { entry } from './show.ts';

/** Typing pauses this long before a question is asked. */
const PAUSE_MS = 80;

/**
 * `<search-page>`: results for `?q=` as one types, with filters; the address follows. Says so where
 * the index cannot be loaded, and tries again when asked.
 */
class SearchPage extends HTMLElement {
  #abort = new AbortController();
  #answer: Answer | undefined;
  #asker = new Asker(
    placeOf(this),
    (answer) => void this.#show(answer),
    () => this.#fail(),
  );

  connectedCallback(): void {
    const { signal } = this.#abort;
    const form = this.#part('form');
    form.addEventListener('submit', (event) => this.#submit(event), { signal });
    form.addEventListener('input', () => this.#ask(PAUSE_MS), { signal });
    this.#part('[data-retry]').addEventListener('click', () => this.#ask(0), { signal });
    this.#part('[data-more]').addEventListener('click', () => this.#more(), { signal });
    addEventListener('popstate', () => this.#restore(), { signal });
    this.#restore();
  }

  disconnectedCallback(): void {
    this.#asker.stop();
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  #submit(event: Event): void {
    event.preventDefault();
    this.#ask(0);
  }

  #ask(wait: number): void {
    const question = this.#question;
    history.replaceState(null, '', location.pathname + queryOf(question));
    this.#part('[data-retry]').hidden = true;
    this.#asker.ask(question, wait);
  }

  /** Puts the address's question into the form. A value that no page has yet any more stays one. */
  #restore(): void {
    const given = new URLSearchParams(location.search);
    this.#input.value = given.get('q') ?? '';
    for (const select of this.#selects) {
      const value = given.get(select.name) ?? '';
      if (![...select.options].some((option) => option.value === value)) {
        select.add(new Option(value, value));
      }
      select.value = value;
    }
    this.#ask(0);
  }

  async #show(answer: Answer): Promise<void> {
    const { question, count, results, more } = answer;
    const shown = this.#answer?.question === question ? this.#answer.results.length : 0;
    const items = results.slice(shown).map(entry);
    const list = this.#part('[data-results]');
    if (shown === 0) list.replaceChildren(...items);
    else list.append(...items);
    this.#answer = answer;
    const asked = question.term !== '' || Object.keys(question.filters).length > 0;
    this.#part('[data-state]').textContent = asked ? counted(count, question.term) : '';
    this.#part('[data-more]').hidden = more === undefined;
    if (shown > 0) items[0]?.querySelector('a')?.focus();
    await this.#fillFilters();
  }

  #fail(): void {
    this.#answer = undefined;
    this.#part('[data-results]').replaceChildren();
    this.#part('[data-state]').textContent =
      'The search index could not be loaded. The lists have every page.';
    this.#part('[data-more]').hidden = true;
    this.#part('[data-retry]').hidden = false;
  }

  #more(): void {
    if (this.#answer) this.#asker.more(this.#answer);
  }

  /** Values of the filters, from the index; a filter that no page has is left out. */
  async #fillFilters(): Promise<void> {
    const fieldset = this.#part('fieldset');
    if (!fieldset.hidden) return;
    const filters = await (await openIndex(placeOf(this))).filters();
    for (const select of this.#selects) {
      const listed = [...select.options].map(({ value }) => value);
      const values = Object.keys(filters[select.name] ?? {}).filter(
        (value) => !listed.includes(value),
      );
      for (const value of values.sort()) select.add(new Option(value, value));
      if (select.parentElement) select.parentElement.hidden = select.options.length === 1;
    }
    fieldset.hidden = false;
  }

  get #question(): Question {
    const chosen = this.#selects.filter(({ value }) => value !== '');
    const filters = Object.fromEntries(chosen.map(({ name, value }) => [name, value]));
    return { term: this.#input.value.trim(), filters };
  }

  get #input(): HTMLInputElement {
    return this.#part<HTMLInputElement>('[type=search]');
  }

  get #selects(): HTMLSelectElement[] {
    return [...this.querySelectorAll('select')];
  }

  #part<T extends HTMLElement = HTMLElement>(selector: string): T {
    return this.querySelector(selector) as T;
  }
}

customElements.define('search-page', SearchPage);
