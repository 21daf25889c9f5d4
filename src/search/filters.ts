import { nearest } from '#core/near.ts';
import type { SearchIndex } from './load.ts';
import type { FilterName, Query } from './query.ts';
import { bare } from './words.ts';

/** A value that pages are narrowed by. */
export interface Filter {
  name: string;
  value: string;
}

/** A filter as typed, whose value no page has. */
export interface Unknown extends Filter {
  /** A value that was probably meant. */
  near: string | undefined;
}

/** Filters chosen beside the field, and those typed into it as far as pages have their values. */
export async function chosenFilters(
  index: SearchIndex,
  { filters: typed }: Query,
  chosen: Record<string, string>,
): Promise<{ filters: Filter[]; unknown: Unknown[] }> {
  const filters: Filter[] = Object.entries(chosen).map(([name, value]) => ({ name, value }));
  const unknown: Unknown[] = [];
  const known = typed.length > 0 ? await index.filters() : {};
  for (const { name, value } of typed) {
    const values = Object.keys(known[name] ?? {});
    const meant = valueMeant(name, value, values);
    if (meant !== undefined) filters.push({ name, value: meant });
    else unknown.push({ name, value, near: nearest(value, values) });
  }
  return { filters, unknown };
}

/** The value that somebody means who types the whole of it, its beginning or a part: `payments` is `Payments API`. */
export function valueMeant(
  name: FilterName,
  typed: string,
  values: readonly string[],
): string | undefined {
  const wanted = bare(typed);
  // Kinds are one thing, and their sections are called many: `runbooks`.
  const single = name === 'kind' ? wanted.replace(/s$/, '') : wanted;
  const matches = [
    (value: string) => value === wanted || value === single,
    (value: string) => value.startsWith(single),
    (value: string) => value.includes(single),
  ];
  for (const match of matches) {
    const found = values.find((value) => match(bare(value)));
    if (found !== undefined) return found;
  }
  return undefined;
}
