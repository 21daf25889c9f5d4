import type { EntryRecord } from './entry.ts';
import { decode, resolvePath, slugPath, splitHref } from './urls.ts';

/** Old paths of an entry, as {@link normalAlias} writes them. */
export function aliasesOf(record: EntryRecord): string[] {
  const aliases = record.fields['aliases'];
  return Array.isArray(aliases) ? aliases.map((alias) => normalAlias(String(alias))) : [];
}

/** An alias as a site path: no leading slash, one trailing slash, no query; `..` cannot leave the site. */
export function normalAlias(alias: string): string {
  const { path } = splitHref(alias);
  const clean = slugPath((resolvePath('', decode(path)) ?? '').replace(/\/index\.html?$/, ''));
  return `${clean}/`;
}
