import type { EntryRecord } from '#core/entry.ts';
import type { Published } from '#core/published.ts';
import { siteUrl } from '#core/urls.ts';

/** Address of a path of the site: whole where its origin is known, else from the root of the server. */
export function addressOf({ base, site }: Pick<Published, 'base' | 'site'>, path: string): string {
  const url = siteUrl(base, path);
  return site === undefined ? url : site + url;
}

/** `kind/id`: how an entry is named everywhere. */
export function nameOf({ kind, id }: Pick<EntryRecord, 'kind' | 'id'>): string {
  return `${kind}/${id}`;
}
