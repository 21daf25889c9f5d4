import type { Answer } from './answer.ts';
import { Asker } from './ask.ts';
import { handOver } from './found-words.ts';
import { openIndex, placeOf } from './load.ts';
import { noted } from './notes.ts';
import { rememberSearch } from './recent.ts';
import { counted, queryOf, type Question } from './results.ts';
import { entry } from './show.ts';
import { situationOf } from './situation.ts';
import { pageToWrite } from './write-page.ts';

/** Typing pauses this long before a question is asked. */
const PAUSE_MS = 10;

/**
 * `<search-page>`: results for `?q=` as one types, with filters; the address follows. Says so where
 * the index cannot be loaded, and tries again when asked.
 */
class SearchPage extends HTMLElement {
  #abort = new AbortController();
  #answer: Answer | undefined;
  #situation = situationOf(document);
  #asker = new Asker(
    placeOf(this),
    this.#situation,
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
    this.#part('[data-wider]').addEventListener('click', () => this.#widen(), { signal });
    this.#part('[data-results]').addEventListener('click', (event) => this.#follow(event), {
      signal,
    });
    addEventListener('popstate', () => this.#restore(), { signal });
    this.#restore(this.#input.value);
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

  /** Puts the address's question into the form; what was `typed` before stays, so do values that no page has. */
  #restore(typed = ''): void {
    const given = new URLSearchParams(location.search);
    this.#input.value = typed || (given.get('q') ?? '');
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
    const { question, count, isShort, results, more } = answer;
    const shown = this.#answer?.question === question ? this.#answer.results.length : 0;
    const items = results.slice(shown).map((result) => entry(result, this.#situation.today));
    const list = this.#part('[data-results]');
    if (shown === 0) list.replaceChildren(...items);
    else list.append(...items);
    this.#answer = answer;
    const asked = !isShort && (question.term !== '' || Object.keys(question.filters).length > 0);
    this.#part('[data-state]').textContent = asked ? counted(count, question.term) : '';
    this.#part('[data-more]').hidden = more === undefined;
    this.#note(noted(answer));
    this.#nothing(asked && count === 0 ? answer : undefined);
    if (shown > 0) items[0]?.querySelector('a')?.focus();
    await this.#fillFilters();
    await this.#count(answer);
  }

  /** Nothing is found: a wider search, names like it, and the page that is missing. */
  #nothing(answer: Answer | undefined): void {
    this.#part('[data-nothing]').hidden = answer === undefined;
    if (!answer) return;
    const { question, near } = answer;
    this.#part('[data-wider]').hidden = Object.keys(question.filters).length === 0;
    this.#part('[data-near]').hidden = near.length === 0;
    const links = near.map((name) => {
      const link = document.createElement('a');
      link.href = location.pathname + queryOf({ term: name, filters: {} });
      link.textContent = name;
      return link;
    });
    this.#part('[data-near] span').replaceChildren(...links);
    pageToWrite(this.#part('[data-write]'), question.term);
  }

  #note(text: string): void {
    const note = this.#part('[data-note]');
    note.textContent = text;
    note.hidden = text === '';
  }

  #widen(): void {
    for (const select of this.#selects) select.value = '';
    this.#input.focus();
    this.#ask(0);
  }

  /** Keeps what was searched for, and hands the words over to the page of a result. */
  #follow({ target }: MouseEvent): void {
    const link = (target as Element).closest('a');
    if (!link || !this.#answer) return;
    rememberSearch(this.#answer.question.term);
    handOver(link.href, this.#answer.terms);
  }

  /** Says at each value of each filter how many pages there would be. */
  async #count(answer: Answer): Promise<void> {
    for (const select of this.#selects) {
      const options = [...select.options].filter(({ value }) => value !== '');
      const counts = await answer.counts(
        select.name,
        options.map(({ value }) => value),
      );
      if (this.#answer !== answer) return;
      for (const option of options) {
        const name = (option.dataset['name'] ??= option.text);
        option.text = `${name} (${counts[option.value] ?? 0})`;
      }
    }
  }

  #fail(): void {
    this.#answer = undefined;
    this.#part('[data-results]').replaceChildren();
    this.#part('[data-state]').textContent =
      'The search index could not be loaded. The lists have every page.';
    this.#part('[data-more]').hidden = true;
    this.#part('[data-retry]').hidden = false;
    this.#note('');
    this.#nothing(undefined);
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
