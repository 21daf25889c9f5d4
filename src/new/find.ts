import type { EntryRecord } from '#core/entry.ts';
import { didYouMean, listOf } from '#core/near.ts';
import { bareNumber, numberedId } from '#core/order.ts';
import { folderOf } from '#core/ref.ts';
import { RefusedPage } from './refused.ts';

/** Where a decision stands that can be replaced. */
const OPEN = [undefined, 'accepted', 'proposed', 'deprecated', 'draft', 'active'];

/**
 * The id of the team that is meant by an id or a name.
 * @throws RefusedPage with the near match where there is none.
 */
export function teamNamed(written: string, records: readonly EntryRecord[]): string {
  const teams = records.filter(({ kind }) => kind === 'team');
  const wanted = written.toLowerCase();
  const found = teams.find(({ id, title }) => [id, title.toLowerCase()].includes(wanted));
  if (found) return found.id;
  const ids = teams.map(({ id }) => id);
  const help =
    ids.length > 0
      ? didYouMean(written, ids) || `; there is ${listOf(ids)}`
      : '; make it first: handrail new team "Name"';
  throw new RefusedPage(`no team "${written}"${help}`);
}

/**
 * The decision that is meant by an id or a number; among equal numbers the one in `folder`.
 * @throws RefusedPage where there is none, or one that cannot be replaced any more.
 */
export function decisionToReplace(
  written: string,
  folder: string,
  records: readonly EntryRecord[],
): EntryRecord {
  const decisions = records.filter(({ kind, section }) => kind === 'decision' && !section);
  const wanted = written.replace(/^decisions?\//, '').replace(/\.mdx?$/, '');
  const number = bareNumber(wanted);
  const numbered = decisions.filter(({ id }) => {
    const own = numberedId(id);
    return own === number || own?.slice(own.lastIndexOf('/') + 1) === number;
  });
  const found =
    decisions.find(({ id }) => id === wanted) ??
    numbered.find(({ id }) => folderOf(id) === folder) ??
    (numbered.length === 1 ? numbered[0] : undefined);
  if (!found) {
    const ids = (numbered.length > 1 ? numbered : decisions).map(({ id }) => id);
    const what = numbered.length > 1 ? `"${written}" is ` : `no decision "${written}"`;
    throw new RefusedPage(
      numbered.length > 1
        ? `${what}${listOf(ids)}: write the one you mean`
        : what + hint(wanted, ids),
    );
  }
  const { status, replacedBy } = found.fields;
  if (replacedBy)
    throw new RefusedPage(`${found.id} was replaced already, by ${String(replacedBy)}`);
  if (OPEN.includes(status as string | undefined)) return found;
  throw new RefusedPage(`${found.id} is ${String(status)}: there is nothing to replace`);
}

function hint(wanted: string, ids: readonly string[]): string {
  return (
    didYouMean(wanted, ids) ||
    (ids.length > 0 ? `; there is ${listOf(ids, 4)}` : '; there is none yet')
  );
}
