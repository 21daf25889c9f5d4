import { Asker, type Answer } from './ask.ts';
import { ListBox } from './list-box.ts';
import { placeOf } from './load.ts';
import { counted, grouped, queryOf, type Question } from './results.ts';
import { group } from './show.ts';

/** Typing pauses this long before a question is asked. */
const PAUSE_MS = 80;
/** Results shown of a kind, while all kinds are shown. */
const EACH = 5;

/**
 * `<search-dialog>`: results as one types, by kind; arrows choose, Enter opens. The dialog is opened
 * and closed by `search-trigger.ts`, and its form leads to the search page while this is not there.
 */
class SearchDialog extends HTMLElement {
  #abort = new AbortController();
  #asker = new Asker(
    placeOf(this),
    (answer) => this.#show(answer),
    () => this.#fail(),
  );
  #list = new ListBox(this.#part('[role=combobox]'), this.#part('[role=listbox]'));
  #asking = false;
  /** Enter was pressed before there was an answer. */
  #entered: { elsewhere: boolean } | undefined;

  connectedCallback(): void {
    const { signal } = this.#abort;
    this.#form.addEventListener('input', () => this.#ask(PAUSE_MS), { signal });
    this.#form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    this.#form.addEventListener('keydown', (event) => this.#key(event), { signal });
    this.#part('[data-retry]').addEventListener('click', () => this.#retry(), { signal });
    this.addEventListener('click', (event) => this.#leave(event), { signal });
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
    this.#part('[role=combobox]').focus();
    this.#ask(0);
  }

  #show({ question, count, counts, results }: Answer): void {
    const { term, filters } = question;
    const kind = filters['kind'];
    const groups = grouped(results, counts, kind ? results.length : EACH).map((each) => {
      const all = this.#address({ term, filters: { kind: each.kind } });
      return group(each, this.#name(each.kind), all);
    });
    this.#list.fill(groups);
    if (!term && !kind) this.#tell('start', '');
    else this.#tell(count === 0 ? 'nothing' : 'found', counted(count, term));
    this.#asking = false;
    if (this.#entered) this.#list.open(this.#entered.elsewhere);
  }

  #fail(): void {
    this.#asking = false;
    this.#list.fill([]);
    this.#tell('failed', 'The search index could not be loaded.');
  }

  /** Enter before the answer is there opens its first result. */
  #key(event: KeyboardEvent): void {
    const { key, isComposing, target, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (isComposing || altKey || target !== this.#part('[role=combobox]')) return;
    const elsewhere = ctrlKey || metaKey;
    if (key === 'Enter') {
      if (this.#asking) this.#entered = { elsewhere };
      else this.#list.open(elsewhere);
    } else if (elsewhere || shiftKey || !this.#list.move(key)) return;
    event.preventDefault();
  }

  /** A result in this tab may be on this very page: the dialog must not stay over it. */
  #leave(event: MouseEvent): void {
    const { target, ctrlKey, metaKey, shiftKey } = event;
    if (ctrlKey || metaKey || shiftKey || !(target as Element).closest('a')) return;
    this.#part<HTMLDialogElement>('dialog').close();
  }

  #tell(state: 'start' | 'found' | 'nothing' | 'failed', words: string): void {
    this.#part('[role=status]').textContent = words;
    this.#part('[data-all]').hidden = state !== 'found';
    for (const note of this.querySelectorAll<HTMLElement>('[data-when]')) {
      note.hidden = note.dataset['when'] !== state;
    }
  }

  get #form(): HTMLFormElement {
    return this.#part<HTMLFormElement>('form');
  }

  get #question(): Question {
    const data = new FormData(this.#form);
    const kind = String(data.get('kind') ?? '');
    return { term: String(data.get('q') ?? '').trim(), filters: kind ? { kind } : {} };
  }

  #address(question: Question): string {
    return this.#form.action + queryOf(question);
  }

  #name(kind: string): string {
    const own = this.querySelector(`[name=kind][value="${CSS.escape(kind)}"]`);
    return own?.parentElement?.textContent?.trim() ?? kind;
  }

  #part<T extends HTMLElement = HTMLElement>(selector: string): T {
    return this.querySelector(selector) as T;
  }
}

customElements.define('search-dialog', SearchDialog);
