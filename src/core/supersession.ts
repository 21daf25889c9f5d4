import type { EntryRecord } from './entry.ts';
import { strings } from './fields.ts';
import { refOf } from './ref.ts';

/** Only a decision that was taken takes the place of another. */
const TAKEN = [undefined, 'accepted', 'superseded', 'deprecated'];
/** What a decision is that nobody marked as superseded. */
const UNMARKED = [undefined, 'active', 'accepted', 'proposed'];

/**
 * Records with what each decision says of another one said by both: the newer one names the older under
 * `supersedes`, the older one is `superseded` and names the newer as `replacedBy`.
 */
export function withSupersession(
  records: EntryRecord[],
  find: (ref: string) => EntryRecord | undefined,
): EntryRecord[] {
  const changed = new Map<EntryRecord, Partial<EntryRecord['fields']>>();
  const change = (record: EntryRecord, fields: EntryRecord['fields']): void => {
    changed.set(record, { ...changed.get(record), ...fields });
  };
  const decisions = records.filter(({ kind, section }) => kind === 'decision' && !section);
  for (const newer of decisions) {
    if (!TAKEN.includes(newer.fields['status'] as string | undefined)) continue;
    for (const id of strings(newer.fields['supersedes'])) {
      const older = find(refOf('decision', id));
      if (!older || older === newer || older.kind !== 'decision') continue;
      const { status, replacedBy } = older.fields;
      if (UNMARKED.includes(status as string | undefined)) change(older, { status: 'superseded' });
      if (replacedBy === undefined) change(older, { replacedBy: `decision/${newer.id}` });
    }
  }
  for (const older of decisions) {
    const newer = find(String(older.fields['replacedBy'] ?? ''));
    if (newer?.kind !== 'decision' || newer === older) continue;
    const named = strings(newer.fields['supersedes']);
    const isNamed = named.some((id) => find(refOf('decision', id)) === older);
    const already = strings(changed.get(newer)?.['supersedes']);
    if (!isNamed) change(newer, { supersedes: [...(already.length ? already : named), older.id] });
  }
  return records.map((record) => {
    const fields = changed.get(record);
    return fields ? withFields(record, fields) : record;
  });
}

/** A record with other fields, and the links that these make. */
function withFields(record: EntryRecord, fields: Partial<EntryRecord['fields']>): EntryRecord {
  const own = { ...record.fields, ...fields } as EntryRecord['fields'];
  const named = [
    ...strings(own['supersedes']).map((id) => refOf('decision', id)),
    ...(typeof own['replacedBy'] === 'string' ? [own['replacedBy']] : []),
  ];
  const links = named
    .filter((ref) => !record.links.some((use) => use.ref === ref))
    .map((ref) => ({ ...{ ref, as: 'reference' as const, written: ref }, line: 1, column: 1 }));
  return { ...record, fields: own, links: [...record.links, ...links] };
}
