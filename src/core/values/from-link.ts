import type { Param } from './param.ts';

/** What a link says to a runbook. */
export interface FromLink {
  /** Values by the name of their param, each with the key it came under, as it is written there. */
  values: Map<string, { value: string; key: string }>;
  /** Keys of the link that fill no param, in their order. */
  others: [key: string, value: string][];
  /** It says its values as the page would write them: by the names of params, in the query, no secrets. */
  isOwn: boolean;
  /** The fragment without the query that some tools put behind it: `#mitigation`, or ''. */
  hash: string;
}

/**
 * Reads the values of params from the query of a link and from a query behind its fragment
 * (`#mitigation?cluster=x`). Keys are read in any case; a param's own name wins over its `from`, an
 * earlier one over a later one, and of one key the first that is set. Secrets are never read.
 */
export function valuesOf(search: string, hash: string, params: readonly Param[]): FromLink {
  const at = hash.indexOf('?');
  const queries = at === -1 ? [search] : [search, hash.slice(at)];
  // Lenient by its specification: `+` is a blank, and what is no percent-encoding stays as it is.
  const pairs = queries.flatMap((query) => [...new URLSearchParams(query)]);
  const values: FromLink['values'] = new Map();
  const known = new Set<string>();
  let isOwn = at === -1;
  for (const param of params) {
    const keys = [param.name, ...param.from].map((key) => key.toLowerCase());
    for (const key of keys) known.add(key);
    if (param.secret) {
      if (pairs.some(([name]) => keys.includes(name.toLowerCase()))) isOwn = false;
      continue;
    }
    for (const key of keys) {
      const found = pairs.find(([name, value]) => name.toLowerCase() === key && isSet(value));
      if (!found) continue;
      values.set(param.name, { key: found[0], value: found[1].trim() });
      if (found[0] !== param.name) isOwn = false;
      break;
    }
  }
  const anchor = at === -1 ? hash : hash.slice(0, at);
  return {
    values,
    others: pairs.filter(([key]) => !known.has(key.toLowerCase())),
    isOwn,
    hash: anchor === '#' ? '' : anchor,
  };
}

/** The query that says the same: values under the names of their params, then all else; '' for nothing. */
export function queryOf(values: ReadonlyMap<string, string>, others: FromLink['others']): string {
  const query = new URLSearchParams([...values, ...others]).toString();
  return query && `?${query}`;
}

/** Nothing, Go's word for nothing, and a template that nobody filled are no values. */
function isSet(value: string): boolean {
  return value.trim() !== '' && !value.includes('<no value>') && !/\{\{.*\}\}/s.test(value);
}
