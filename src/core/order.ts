import type { EntryRecord } from './entry.ts';
import { compare } from './findings.ts';
import { folderOf } from './ref.ts';

/** Folder and number of an entry whose file begins with one: `platform/12`; undefined for others. */
export function numberedId(id: string): string | undefined {
  const [, folder = '', number] = /^(.*\/)?(\d+)(?:[-_. ][^/]*)?$/.exec(id) ?? [];
  return number && `${folder}${Number(number)}`;
}

/** The same of what an author may write for it: `3`, `0003`, `ADR-0003`, `platform/12`. */
export function bareNumber(written: string): string {
  return written.replace(/^(.*\/)?(?:ADR[- ]?)?0*(\d+)$/i, '$1$2');
}

/** Folder by folder; what others begin with (`extends`) comes before them; then by title. */
export function inReadingOrder(
  entries: readonly EntryRecord[],
): (a: EntryRecord, b: EntryRecord) => number {
  const begun = new Set(entries.map(({ fields }) => fields['extends']));
  const later = ({ id }: EntryRecord): number => (begun.has(id) ? 0 : 1);
  return (a, b) =>
    compare(folderOf(a.id), folderOf(b.id)) ||
    later(a) - later(b) ||
    compare(sortTitle(a), sortTitle(b)) ||
    compare(a.id, b.id);
}

/** Numbered files (decisions) keep their number's order; the rest go by title. */
function sortTitle(record: EntryRecord): string {
  const name = record.id.slice(record.id.lastIndexOf('/') + 1);
  return /^\d/.test(name) ? name : record.title.toLowerCase();
}
