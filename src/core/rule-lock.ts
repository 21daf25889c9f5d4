import type { EntryRecord, Json } from './entry.ts';
import { compare } from './findings.ts';

/** Name of the file, in the handbook folder, that keeps every rule id there ever was. */
export const RULES_LOCK = 'rules.lock';

/** A rule as the lock or a standard knows it. */
export interface LockedRule {
  id: string;
  title: string;
  line: number;
}

/** A rule that a standard has, or had: then it says so under `removedRules`. */
export interface OwnRule {
  id: string;
  title: string;
  isRemoved: boolean;
  /** Its standard is not published yet. */
  isDraft: boolean;
  file: string;
  line: number;
  column: number;
}

/** What a standard says of a rule that it no longer has. */
export interface RemovedRule {
  id: string;
  title?: string;
  because?: string;
  replacedBy?: string;
}

const HEAD = `# Every rule id of this handbook, with its title: an id is never given to another rule.
# Written by \`handrail rules lock\`; commit it with the rules.
`;

/** Rules of a lock file; a line that is none is told with its number. */
export function readLock(text: string): { rules: LockedRule[]; wrong: number[] } {
  const rules: LockedRule[] = [];
  const wrong: number[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (!line.trim() || line.startsWith('#')) continue;
    const [, id, title] = /^([A-Z][A-Z0-9]*-\d+[a-z]?)(?:\s+(.*\S))?\s*$/.exec(line) ?? [];
    if (id) rules.push({ id, title: title ?? '', line: index + 1 });
    else wrong.push(index + 1);
  }
  return { rules, wrong };
}

/** A lock file of rules, by prefix and number: a line each, so that changes merge. */
export function writeLock(rules: readonly { id: string; title: string }[]): string {
  const lines = [...rules].sort(byId).map(({ id, title }) => `${id} ${title}`.trimEnd());
  return `${HEAD}${lines.join('\n')}\n`;
}

/** Every rule of the standards, drafts too, and those that they say were removed. */
export function ownRules(records: readonly EntryRecord[]): OwnRule[] {
  return records
    .filter(({ kind }) => kind === 'standard')
    .flatMap((record) => [...presentIn(record), ...removedFrom(record)]);
}

/** What a standard's front matter says of removed rules. */
export function removedRules(fields: Record<string, Json>): RemovedRule[] {
  return (fields['removedRules'] ?? []) as unknown as RemovedRule[];
}

/** Whether two titles are so different that they seem to name two rules: they share less than half their words. */
export function isAnother(one: string, other: string): boolean {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared * 2 < Math.min(first.size, second.size);
}

function presentIn({ declared, file, fields }: EntryRecord): OwnRule[] {
  const isDraft = fields['status'] === 'draft';
  return declared.flatMap(({ component, id, props, line, column }) =>
    component === 'Rule' && id
      ? [{ id, title: oneLine(props['title']), isRemoved: false, isDraft, file, line, column }]
      : [],
  );
}

function removedFrom({ fields, places, file }: EntryRecord): OwnRule[] {
  return removedRules(fields).map(({ id, title }, index) => {
    const [line, column] = places[`removedRules.${index}.id`] ?? [1, 1];
    return { id, title: oneLine(title), isRemoved: true, isDraft: false, file, line, column };
  });
}

function oneLine(text: Json | undefined): string {
  return String(text ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

function wordsOf(title: string): Set<string> {
  return new Set(title.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []);
}

function byId(a: { id: string }, b: { id: string }): number {
  const [prefix, number] = partsOf(a.id);
  const [otherPrefix, otherNumber] = partsOf(b.id);
  return compare(prefix, otherPrefix) || number - otherNumber || compare(a.id, b.id);
}

function partsOf(id: string): [prefix: string, number: number] {
  const dash = id.lastIndexOf('-');
  return [id.slice(0, dash), Number.parseInt(id.slice(dash + 1), 10)];
}
