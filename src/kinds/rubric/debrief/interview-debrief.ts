import { copyText } from '#ui/clipboard.ts';
import { element } from '#ui/work/dom.ts';
import { MOST_FILE, readFile } from '../sheet/file.ts';
import { resultOf } from '../sheet/markdown.ts';
import type { Sheet } from '../sheet/sheet.ts';
import {
  debriefOf,
  nameOf,
  spreadInWords,
  take,
  type Cell,
  type Debrief,
  type Row,
} from './debrief.ts';
import { debriefMarkdown } from './markdown.ts';

/**
 * `<interview-debrief>`: several interviewers' files side by side. Scores are independent only if nobody
 * sees another's before their own is in: nothing of a file is shown before as many are there as said.
 */
class InterviewDebrief extends HTMLElement {
  #abort = new AbortController();
  #sheets: Sheet[] = [];
  #isShown = false;

  connectedCallback(): void {
    const { signal } = this.#abort;
    const files = this.#part('files') as HTMLInputElement;
    const place = this.#part('take');
    files.addEventListener('change', () => void this.#take([...(files.files ?? [])]), { signal });
    this.#part('count').addEventListener('input', () => this.#show(), { signal });
    place.addEventListener(
      'dragover',
      (event) => {
        event.preventDefault();
        place.dataset['over'] = '';
      },
      { signal },
    );
    place.addEventListener('dragleave', () => delete place.dataset['over'], { signal });
    place.addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        delete place.dataset['over'];
        void this.#take([...(event.dataTransfer?.files ?? [])]);
      },
      { signal },
    );
    this.addEventListener('click', ({ target }) => this.#press(target as Element), { signal });
    addEventListener('pagehide', () => this.#erase(), { signal });
    this.#show();
  }

  disconnectedCallback(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  async #take(files: File[]): Promise<void> {
    for (const file of files) {
      const read = readFile(await file.slice(0, MOST_FILE + 1).text());
      const taken = 'error' in read ? read : take(this.#sheets, read.sheet);
      if ('error' in taken) this.#list(file.name, `${taken.error} It was left out.`, true);
      else {
        this.#sheets = taken.sheets;
        const by = 'sheet' in read ? nameOf(read.sheet, this.#sheets.length - 1) : '';
        this.#list(file.name, `by ${by}. ${taken.note}`.trim(), false);
      }
    }
    (this.#part('files') as HTMLInputElement).value = '';
    this.#show();
  }

  /** A file by its name and its interviewer, and not by what is in it. */
  #list(name: string, words: string, isRefused: boolean): void {
    const line = element(
      'li',
      isRefused ? 'refused' : '',
      element('strong', '', name),
      ` ${words}`,
    );
    this.#part('list').append(line);
  }

  #press(target: Element): void {
    const pressed = target.closest<HTMLElement>('[data-do]')?.dataset['do'];
    if (pressed === 'erase') this.#erase();
    if (pressed === 'copy') void this.#copy();
  }

  async #copy(): Promise<void> {
    this.#part('state').textContent = await copyText(debriefMarkdown(debriefOf(this.#sheets)));
  }

  #erase(): void {
    this.#sheets = [];
    this.#isShown = false;
    this.#part('list').replaceChildren();
    this.#show();
  }

  #show(): void {
    const { length } = this.#sheets;
    const wanted = Math.max(
      2,
      Math.floor((this.#part('count') as HTMLInputElement).valueAsNumber) || 2,
    );
    const isComplete = length >= wanted;
    (this.querySelector('[data-do=erase]') as HTMLElement).hidden =
      this.#part('list').childElementCount === 0;
    this.#part('state').textContent =
      length === 0 ? '' : isComplete ? `All ${length} are in.` : `${length} of ${wanted} are in.`;
    const result = this.#part('result');
    result.hidden = !isComplete;
    if (!isComplete) {
      this.#isShown = false;
      for (const name of ['title', 'warnings', 'heads', 'rows']) this.#part(name).replaceChildren();
      return;
    }
    this.#fill(debriefOf(this.#sheets));
    if (!this.#isShown) this.#part('title').focus();
    this.#isShown = true;
  }

  #fill(debrief: Debrief): void {
    const { sheets, outcomes, rows, warnings } = debrief;
    const [first] = sheets;
    const reference = first?.reference ? `, ${first.reference}` : '';
    this.#part('title').textContent = `${first?.rubric.title ?? ''}${reference}`;
    this.#part('warnings').replaceChildren(...warnings.map((text) => element('li', '', text)));
    const heads = sheets.map((sheet, at) => {
      const outcome = outcomes[at];
      return head('col', nameOf(sheet, at), outcome ? resultOf(outcome) : '');
    });
    this.#part('heads').replaceChildren(element('tr', '', head('col', 'Criterion'), ...heads));
    this.#part('rows').replaceChildren(...rows.map((row) => rowOf(row)));
  }

  #part(name: string): HTMLElement {
    return this.querySelector(`[data-part=${name}]`) as HTMLElement;
  }
}

function rowOf(row: Row): HTMLElement {
  const version = row.version ? `version ${row.version}` : '';
  const name = head('row', row.criterion.title, version);
  const isApart = row.spread !== undefined && row.spread > 1;
  name.append(element('span', isApart ? 'apart' : '', spreadInWords(row)));
  return element('tr', '', name, ...row.cells.map(cellOf));
}

function cellOf(cell: Cell | undefined): HTMLElement {
  if (!cell) return element('td', '', 'other words');
  const { score, label, evidence } = cell;
  const words =
    score === null ? 'not assessed' : score === undefined ? 'no score' : `${score} ${label}`;
  return element('td', '', element('strong', '', words.trim()), element('p', '', evidence));
}

function head(scope: 'col' | 'row', text: string, more = ''): HTMLElement {
  const created = element('th', '', text, ...(more ? [element('span', '', more)] : []));
  created.scope = scope;
  return created;
}

customElements.define('interview-debrief', InterviewDebrief);
