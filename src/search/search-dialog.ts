import type { Answer } from './answer.ts';
import { Asker } from './ask.ts';
import { handOver } from './found-words.ts';
import { ListBox } from './list-box.ts';
import { placeOf } from './load.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts';
import { counted, queryOf, type Question } from './results.ts';
import { noted } from './notes.ts';
import { option, suggestion } from './show.ts';
import { situationOf } from './situation.ts';
import { pageToWrite } from './write-page.ts';

/** Typing pauses this long before a question is asked. */
const PAUSE_MS = 10;

/** What the body of the dialog shows. */
type State = 'start' | 'found' | 'nothing' | 'failed';

/**
 * `<search-dialog>`: results as one types, best first; arrows choose, Enter opens. The dialog is opened
 * and closed by `search-trigger.ts`, and its form leads to the search page while this is not there.
 */
class SearchDialog extends HTMLElement {
  #abort = new AbortController();
  #situation = situationOf(document);
  #asker = new Asker(
    placeOf(this),
    this.#situation,
    (answer) => this.#show(answer),
    () => this.#fail(),
  );
  #list = new ListBox(this.#part('[role=combobox]'), this.#part('[role=listbox]'));
  #terms: string[] = [];
  #asking = false;
  /** Enter was pressed before there was an answer. */
  #entered: { elsewhere: boolean } | undefined;

  connectedCallback(): void {
    const { signal } = this.#abort;
    this.#form.addEventListener('input', () => this.#ask(PAUSE_MS), { signal });
    this.#form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    this.#form.addEventListener('keydown', (event) => this.#key(event), { signal });
    this.#part('[data-retry]').addEventListener('click', () => this.#retry(), { signal });
    this.#part('[data-forget]').addEventListener('click', () => this.#forget(), { signal });
    this.#part('[data-wider]').addEventListener('click', () => this.#widen(), { signal });
    this.addEventListener('click', (event) => this.#follow(event), { signal });
    this.#ask(0);
  }

  disconnectedCallback(): void {
    this.#asker.stop();
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  #ask(wait: number): void {
    const question = this.#question;
    this.#asking = true;
    this.#entered = undefined;
    this.#list.choose(undefined);
    this.#part<HTMLAnchorElement>('[data-all]').href = this.#address(question);
    if (this.#part('[role=listbox]').hidden) this.#tell('start', question.term && 'Searching…');
    this.#asker.ask(question, wait);
  }

  #retry(): void {
    this.#field.focus();
    this.#ask(0);
  }

  #show(answer: Answer): void {
    const { question, count, isShort, results, terms } = answer;
    const { term, filters } = question;
    const kind = filters['kind'];
    this.#terms = terms;
    this.#asking = false;
    this.#note(noted(answer));
    if (isShort || (!term && !kind)) this.#start();
    else if (count === 0) this.#nothing(answer);
    else {
      this.#list.fill(results.map((result) => option(result, this.#situation.today)));
      this.#tell('found', counted(count, term));
    }
    void this.#count(answer);
    if (this.#entered) this.#enter(this.#entered.elsewhere);
  }

  /** Nothing is asked: what was asked lately. */
  #start(): void {
    const recent = recentSearches();
    this.#list.fill(recent.map((term) => this.#suggest(term)));
    this.#list.choose(undefined);
    this.#tell('start', '');
    this.#part('[data-recent]').hidden = recent.length === 0;
  }

  /** Nothing is found: names like it, a wider search, and the page that is missing. */
  #nothing({ question, near }: Answer): void {
    this.#list.fill(near.map((name) => this.#suggest(name)));
    this.#part('[data-near]').hidden = near.length === 0;
    this.#part('[data-wider]').hidden = question.filters['kind'] === undefined;
    pageToWrite(this.#part('[data-write]'), question.term);
    this.#tell('nothing', counted(0, question.term));
  }

  #suggest(term: string): HTMLAnchorElement {
    return suggestion(term, this.#address({ term, filters: {} }));
  }

  #fail(): void {
    this.#asking = false;
    this.#list.fill([]);
    this.#tell('failed', 'The search index could not be loaded.');
  }

  /** Says at each kind how many pages of it there are; an older answer's say nothing. */
  async #count({ question, counts, results }: Answer): Promise<void> {
    const kinds = [...this.querySelectorAll<HTMLInputElement>('[name=kind]')];
    const values = kinds.map(({ value }) => value).filter((value) => value !== '');
    const asked = question.term !== '' && (results.length > 0 || question.filters['kind']);
    const found = asked ? await counts('kind', values) : {};
    if (this.#asking) return;
    for (const { value, parentElement } of kinds) {
      const place = parentElement?.querySelector('[data-count]');
      if (place) place.textContent = found[value] === undefined ? '' : String(found[value]);
      parentElement?.toggleAttribute('data-none', found[value] === 0);
    }
  }

  /** Enter before the answer is there opens its first result. */
  #key(event: KeyboardEvent): void {
    const { key, isComposing, target, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (isComposing || altKey || target !== this.#field) return;
    const elsewhere = ctrlKey || metaKey;
    if (key === 'Enter') {
      if (this.#asking) this.#entered = { elsewhere };
      else this.#enter(elsewhere);
    } else if (elsewhere || shiftKey || !this.#list.move(key)) return;
    event.preventDefault();
  }

  #enter(elsewhere: boolean): void {
    const { chosen } = this.#list;
    if (!chosen) return;
    if (!elsewhere || chosen.dataset['term'] !== undefined) {
      chosen.click();
      return;
    }
    this.#keep(chosen);
    window.open(chosen.href, '_blank', 'noopener');
  }

  /** A result in this tab may be on this very page: the dialog must not stay over it. */
  #follow(event: MouseEvent): void {
    const { target, ctrlKey, metaKey, shiftKey } = event;
    const link = (target as Element).closest('a');
    if (!link) return;
    const elsewhere = ctrlKey || metaKey || shiftKey;
    const { term } = link.dataset;
    if (term !== undefined && !elsewhere) {
      event.preventDefault();
      this.#field.value = term;
      this.#retry();
      return;
    }
    if (!elsewhere) this.#part<HTMLDialogElement>('dialog').close();
    if (link.role !== 'option' || term !== undefined) return;
    if (this.#keep(link) && !elsewhere) event.preventDefault();
  }

  /** Keeps what was searched for, and hands the words over to the page of a result: whether it is this one. */
  #keep({ href }: HTMLAnchorElement): boolean {
    rememberSearch(this.#question.term);
    return handOver(href, this.#terms);
  }

  #forget(): void {
    forgetSearches();
    this.#retry();
  }

  #widen(): void {
    const all = this.querySelector<HTMLInputElement>('[name=kind][value=""]');
    if (all) all.checked = true;
    this.#retry();
  }

  #note(text: string): void {
    const note = this.#part('[data-note]');
    note.textContent = text;
    note.hidden = text === '';
  }

  #tell(state: State, words: string): void {
    this.#part('[role=status]').textContent = words;
    this.#part('[data-all]').hidden = state !== 'found';
    this.#part('[data-recent]').hidden = true;
    if (state === 'failed') this.#note('');
    for (const note of this.querySelectorAll<HTMLElement>('[data-when]')) {
      note.hidden = note.dataset['when'] !== state;
    }
  }

  get #form(): HTMLFormElement {
    return this.#part<HTMLFormElement>('form');
  }

  get #field(): HTMLInputElement {
    return this.#part<HTMLInputElement>('[role=combobox]');
  }

  get #question(): Question {
    const data = new FormData(this.#form);
    const kind = String(data.get('kind') ?? '');
    return { term: String(data.get('q') ?? '').trim(), filters: kind ? { kind } : {} };
  }

  #address(question: Question): string {
    return this.#form.action + queryOf(question);
  }

  #part<T extends HTMLElement = HTMLElement>(selector: string): T {
    return this.querySelector(selector) as T;
  }
}

customElements.define('search-dialog', SearchDialog);
