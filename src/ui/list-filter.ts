import {
  byColumn,
  matches,
  readQuery,
  writeQuery,
  type ListQuery,
  type Row,
} from './list-query.ts';

/** A row of the table, where it stands in the handbook's own order. */
interface Shown extends Row {
  element: HTMLTableRowElement;
  group: HTMLTableSectionElement;
}

/** Filters and sorts the rows of a table as its reader types; the address holds what is shown. */
class ListFilter extends HTMLElement {
  #rows: Shown[] = [];
  #headings: HTMLTableCellElement[] = [];
  #query: ListQuery = { words: '', chosen: {}, sort: undefined, descending: false };

  connectedCallback(): void {
    this.#rows = [...this.querySelectorAll<HTMLTableRowElement>('tr.row')].map(shownRow);
    this.#headings = [...this.querySelectorAll<HTMLTableCellElement>('thead th')];
    for (const select of this.#selects) this.#offer(select);
    for (const [column, heading] of this.#headings.entries()) this.#sortable(heading, column);
    const form = this.querySelector('form');
    form?.addEventListener('submit', (event) => event.preventDefault());
    form?.addEventListener('input', () => this.#ask());
    // The fields are empty only after the event.
    form?.addEventListener('reset', () => setTimeout(() => this.#ask()));
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  get #selects(): HTMLSelectElement[] {
    return [...this.querySelectorAll('select')];
  }

  get #names() {
    return {
      filters: this.#selects.map(({ name }) => name),
      columns: this.#headings.map(({ textContent }) => nameOf(textContent)),
    };
  }

  #columnOf = (filter: string): number =>
    Number(this.#selects.find(({ name }) => name === filter)?.dataset['column']);

  /** Puts the values of a column into its select, each once. */
  #offer(select: HTMLSelectElement): void {
    const column = Number(select.dataset['column']);
    const texts = this.#rows.flatMap(({ cells }) => cells[column] ?? []);
    const named = this.#rows.flatMap(({ element }) => choicesOf(element.cells[column]));
    const values = new Set(named.length > 0 ? named : texts);
    for (const value of [...values].sort()) select.add(new Option(value, value));
  }

  /** The first press sorts upwards, the second downwards, the third puts the handbook's order back. */
  #sortable(heading: HTMLTableCellElement, column: number): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = heading.textContent.trim();
    heading.replaceChildren(button);
    button.addEventListener('click', () => {
      const { sort, descending } = this.#query;
      if (sort !== column) this.#query = { ...this.#query, sort: column, descending: false };
      else if (descending) this.#query = { ...this.#query, sort: undefined, descending: false };
      else this.#query = { ...this.#query, descending: true };
      this.#show();
    });
  }

  #ask(): void {
    const chosen = this.#selects.filter(({ value }) => value !== '');
    this.#query = {
      ...this.#query,
      words: this.querySelector('input')?.value ?? '',
      chosen: Object.fromEntries(chosen.map(({ name, value }) => [name, value])),
    };
    this.#show();
  }

  #restore(): void {
    this.#query = readQuery(new URLSearchParams(location.search), this.#names);
    const input = this.querySelector('input');
    if (input) input.value = this.#query.words;
    for (const select of this.#selects) select.value = this.#query.chosen[select.name] ?? '';
    this.#show();
  }

  #show(): void {
    const { sort, descending, words, chosen } = this.#query;
    let count = 0;
    for (const row of this.#rows) {
      const hidden = !matches(row, this.#query, this.#columnOf);
      row.element.hidden = hidden;
      if (!hidden) count += 1;
    }
    this.#place(sort === undefined ? this.#rows : this.#rows.toSorted(byColumn(sort, descending)));
    for (const [column, heading] of this.#headings.entries()) {
      if (column !== sort) heading.removeAttribute('aria-sort');
      else heading.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
    }
    const filtered = words !== '' || Object.keys(chosen).length > 0;
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = filtered ? `${count} of ${this.#rows.length}` : '';
    const reset = this.querySelector<HTMLButtonElement>('[type=reset]');
    if (reset) reset.hidden = !filtered;
    this.#keepAddress();
  }

  /** Sorted rows stand in one group; in the handbook's order each stands in its own again. */
  #place(rows: readonly Shown[]): void {
    const sorted = this.#query.sort !== undefined;
    const first = this.#rows[0]?.group;
    const groupOf = (row: Shown) => (sorted ? first : row.group);
    // A row that is moved loses the focus in it.
    const before = [...this.querySelectorAll('tr.row')];
    const isThere = ({ element }: Shown, at: number): boolean => element === before[at];
    if (!rows.every((row, at) => isThere(row, at) && groupOf(row) === row.element.parentElement)) {
      for (const row of rows) groupOf(row)?.append(row.element);
    }
    for (const group of new Set(this.#rows.map(({ group: own }) => own))) {
      const heading = group.querySelector<HTMLTableRowElement>('.group');
      const isEmpty = group.querySelector('tr.row:not([hidden])') === null;
      if (heading) heading.hidden = sorted || isEmpty;
    }
  }

  #keepAddress(): void {
    const query = writeQuery(this.#query, this.#names, new URLSearchParams(location.search));
    const search = query.size > 0 ? `?${query.toString()}` : '';
    if (search !== location.search) {
      history.replaceState(history.state, '', location.pathname + search + location.hash);
    }
  }
}

function shownRow(element: HTMLTableRowElement): Shown {
  const cells = [...element.cells];
  const texts = cells.map((cell) =>
    [...cell.querySelectorAll('p, a')].map(({ textContent }) => textContent.trim()),
  );
  const cellsAndChoices = texts.map((own, index) => [...own, ...choicesOf(cells[index])]);
  return {
    element,
    group: element.parentElement as HTMLTableSectionElement,
    text: element.textContent,
    cells: cellsAndChoices,
    orders: cells.map(({ dataset }, index) => dataset['order'] ?? texts[index]?.join(' ') ?? ''),
  };
}

/** What a cell says can be chosen, instead of its texts; `overdue` by the reader's clock. */
function choicesOf(cell: HTMLTableCellElement | undefined): string[] {
  const places = [...(cell?.querySelectorAll<HTMLElement>('p') ?? [])];
  return places.flatMap(({ dataset }) => [
    ...(dataset['choice'] === undefined ? [] : dataset['choice'].split('\n')),
    ...(dataset['overdue'] === undefined ? [] : ['overdue']),
  ]);
}

/** A column's name in the address. */
function nameOf(heading: string): string {
  return heading.trim().toLowerCase().replace(/\W+/g, '-');
}

customElements.define('list-filter', ListFilter);
