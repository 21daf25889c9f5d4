import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { digest } from '#core/digest.ts';
import { strings } from '#core/fields.ts';
import { aliasesOf } from '#core/aliases.ts';
import { dueOf } from '#core/due.ts';
import type { EntryRecord } from '#core/entry.ts';
import type { Graph } from '#core/graph.ts';
import type { SearchPage } from './page.ts';

/** A page to index: what search sees of it but its body, which lies in the cache under `body`. */
export interface Indexed extends Omit<SearchPage, 'body'> {
  /** Digest of all that is indexed. */
  key: string;
  body: string;
}

/** Every visible page and every introduction of a section, as search indexes it. */
export function searchPages(
  graph: Graph,
  records: readonly EntryRecord[],
  language: string,
): Indexed[] {
  const sections = records.filter((record) => record.section && graph.isVisible(record));
  return [...graph.all(), ...sections.filter(({ words }) => words > 0)].map((record) => {
    const { label, searched, calledToo } = graph.kind(record.kind);
    const labels = filters(graph, record);
    const about = {
      label,
      owner: labels['owner']?.[0] ?? '',
      due: dueOf(record) ?? '',
      section: record.section,
      filters: labels,
      ids: [...idsOf(record), ...(calledToo?.(record.id) ?? [])],
      words: searched?.(record.fields) ?? [],
      keywords: strings(record.fields['keywords']),
    };
    return {
      path: graph.path(record),
      title: record.title,
      summary: record.summary,
      ...about,
      body: record.key,
      key: digest(WRITER, language, record.key, JSON.stringify(about)),
    };
  });
}

/** What an entry is known by beside its title: its id and its last part, other addresses, ids of its rules. */
function idsOf(record: EntryRecord): string[] {
  const { id, declared } = record;
  const rules = declared.flatMap((part) => (part.component === 'Rule' && part.id ? [part.id] : []));
  return [...new Set([id, id.split('/').at(-1) ?? '', ...aliasesOf(record), ...rules])].filter(
    (name) => name !== '',
  );
}

/** Digest of how pages are written for the index, and indexed. */
const WRITER = digest(
  ...['./page.ts', './build.ts', './worker.ts', './known-words.ts', './words.ts', './chunk.ts'].map(
    (file) => readFileSync(fileURLToPath(new URL(file, import.meta.url))),
  ),
);

function filters(graph: Graph, record: EntryRecord): Record<string, string[]> {
  const owner = record.fields['owner'];
  const status = record.fields['status'];
  const name = (ref: string, id: string): string => graph.byRef(`${ref}/${id}`)?.title ?? id;
  return {
    kind: [record.kind],
    owner: typeof owner === 'string' ? [name('team', owner)] : [],
    service: strings(record.fields['services']).map((id) => name('service', id)),
    tag: strings(record.fields['tags']),
    status: typeof status === 'string' ? [status] : [],
  };
}
