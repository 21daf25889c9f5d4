import type { EntryRecord } from '#core/entry.ts';
import type { RawFinding } from '#core/findings.ts';
import { normalAlias } from '#core/aliases.ts';
import type { Subject } from '../check.ts';

/** Every page has an address of its own, and so has every old one. */
export function* addressChecks({ graph, compilation }: Subject): Iterable<RawFinding> {
  const records = compilation.records.filter(
    (record) => !record.section && graph.isVisible(record),
  );
  const byPath = new Map<string, EntryRecord>();
  const byFolded = new Map<string, EntryRecord>();
  for (const record of records) {
    const path = graph.path(record);
    const folded = path.toLowerCase();
    const same = byPath.get(path);
    const similar = byFolded.get(folded);
    if (same) yield sameId(record, same, path);
    else if (similar) yield sameOnDisk(record, similar);
    else byFolded.set(folded, record);
    byPath.set(path, record);
  }
  yield* aliases(records, byFolded);
}

function sameId(record: EntryRecord, first: EntryRecord, path: string): RawFinding {
  const stem = (file: string): string => file.replace(/\.[^./]+$/, '');
  const twins = stem(record.file) === stem(first.file);
  return {
    rule: twins ? 'duplicate-id' : 'duplicate-url',
    file: record.file,
    line: 1,
    column: 1,
    message: twins
      ? `id "${record.id}" is also that of ${first.file}`
      : `its address /${path} is also that of ${first.file}`,
    fix: 'rename or delete one of the two files',
  };
}

function sameOnDisk(record: EntryRecord, first: EntryRecord): RawFinding {
  return {
    rule: 'duplicate-url',
    file: record.file,
    line: 1,
    column: 1,
    message: `its address differs from that of ${first.file} only in letter case`,
    fix: 'rename one of them: on disks that ignore case, one page would overwrite the other',
  };
}

function* aliases(records: EntryRecord[], pages: Map<string, EntryRecord>): Iterable<RawFinding> {
  const taken = new Map<string, EntryRecord>();
  for (const record of records) {
    const written = record.fields['aliases'];
    if (!Array.isArray(written)) continue;
    for (const [index, alias] of written.entries()) {
      const path = normalAlias(String(alias));
      const folded = path.toLowerCase();
      const [line, column] = record.places[`aliases.${index}`] ??
        record.places['aliases'] ?? [1, 1];
      const at = { file: record.file, line, column };
      const page = pages.get(folded);
      const other = taken.get(folded);
      if (path.split('/').some((name) => Buffer.byteLength(name) > LONGEST)) {
        yield {
          ...at,
          rule: 'alias-name',
          message: `alias "${path.slice(0, 40)}…" is too long to be a file name`,
          fix: 'shorten it; no link can have led there',
        };
        continue;
      }
      if (page || RESERVED.test(folded)) {
        yield {
          ...at,
          rule: 'alias-shadows-page',
          message: `alias "${String(alias)}" is the address of ${page ? page.file : 'a page of the site itself'}`,
          fix: 'remove the alias: a page is reached by its own address',
        };
      } else if (other) {
        yield {
          ...at,
          rule: 'duplicate-alias',
          message: `alias "${String(alias)}" already leads to ${other.file}`,
          fix: 'keep it on the page that readers of the old address look for',
        };
      } else taken.set(folded, record);
    }
  }
}

/** Addresses that the site has whatever the handbook holds. */
const RESERVED =
  /^(\/|(search|trust|debrief|alerts|rules|timeline|map|pagefind|_astro|files)\/.*|404\/|(404\.html|favicon\.svg|robots\.txt|(sitemap|feed)\.xml|(handbook|alerts|rules)\.json|llms(-full)?\.txt|_headers|_redirects|handrail\.nginx\.conf|(.*\/)?index\.md)\/.*|(runbooks|standards|onboarding|rubrics|decisions|guides|services|teams)\/)$/;

/** Longest name that common disks take, in bytes, less room for the build's own. */
const LONGEST = 200;
