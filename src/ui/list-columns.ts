import type { ListItem } from '#core/list-model.ts';

/** One value in a cell of a list: text, or text with something to it. */
export interface Cell {
  text: string;
  /** Where it leads. */
  url?: string | undefined;
  /** What can be chosen in the column's filter to find it, instead of every text there. */
  choice?: string | readonly string[] | undefined;
  /** The day after which it is overdue, which can be chosen too. */
  due?: string | undefined;
  /** Something is missing here. */
  wanting?: boolean;
}

/** A column of a list: what readers choose by. */
export interface Column {
  label: string;
  /** What stands in the cell; several values stand below each other. */
  value: (item: ListItem) => string | Cell | (string | Cell)[];
  /** Shows the values as code. */
  code?: boolean;
  /** Shows the first line of long code, the rest on request. */
  folded?: boolean;
  /** Readers may choose one of its values. */
  filter?: boolean;
  /** What it is sorted by, where that is not its text. */
  order?: (item: ListItem) => string | number;
}

/** The values in a cell, without empty ones. */
export function cellsOf(column: Column, item: ListItem): Cell[] {
  return [column.value(item)]
    .flat()
    .map((cell) => (typeof cell === 'string' ? { text: cell } : cell))
    .filter(({ text }) => text !== '');
}
