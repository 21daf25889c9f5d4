/** What a reader asked of a list, as the address holds it. */
export interface ListQuery {
  words: string;
  /** Name of a filter → the value chosen. */
  chosen: Record<string, string>;
  /** Column sorted by, 0 for the first; undefined for the handbook's own order. */
  sort: number | undefined;
  descending: boolean;
}

/** A row as filters see it. */
export interface Row {
  text: string;
  /** Values of each column. */
  cells: readonly (readonly string[])[];
  /** What each column is sorted by. */
  orders: readonly string[];
}

/** Reads a query from an address's parameters; `names` are those of filters and of columns. */
export function readQuery(
  parameters: URLSearchParams,
  names: { filters: readonly string[]; columns: readonly string[] },
): ListQuery {
  const chosen: ListQuery['chosen'] = {};
  for (const name of names.filters) {
    const value = parameters.get(name);
    if (value) chosen[name] = value;
  }
  const sort = parameters.get('sort') ?? '';
  const column = names.columns.indexOf(sort.replace(/^-/, ''));
  return {
    words: parameters.get('q') ?? '',
    chosen,
    sort: column === -1 ? undefined : column,
    descending: sort.startsWith('-'),
  };
}

/** The parameters that {@link readQuery} reads back; others in the address stay. */
export function writeQuery(
  query: ListQuery,
  names: { filters: readonly string[]; columns: readonly string[] },
  before: URLSearchParams,
): URLSearchParams {
  const parameters = new URLSearchParams(before);
  for (const name of ['q', 'sort', ...names.filters]) parameters.delete(name);
  if (query.words) parameters.set('q', query.words);
  for (const [name, value] of Object.entries(query.chosen)) parameters.set(name, value);
  const column = query.sort === undefined ? undefined : names.columns[query.sort];
  if (column !== undefined) parameters.set('sort', (query.descending ? '-' : '') + column);
  return parameters;
}

/** Whether a row has every word, and in each filtered column the value chosen. */
export function matches(
  row: Row,
  { words, chosen }: ListQuery,
  columnOf: (filter: string) => number,
): boolean {
  const text = row.text.toLowerCase();
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return (
    wanted.every((word) => text.includes(word)) &&
    Object.entries(chosen).every(([name, value]) => row.cells[columnOf(name)]?.includes(value))
  );
}

/** Order of two rows by a column: numbers as numbers, empty cells last whichever way. */
export function byColumn(column: number, descending: boolean): (a: Row, b: Row) => number {
  const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  return (a, b) => {
    const [left = '', right = ''] = [a.orders[column], b.orders[column]];
    if (left === '' || right === '') return Number(left === '') - Number(right === '');
    const order = collator.compare(left, right);
    return descending ? -order : order;
  };
}
