import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { digest } from '#core/digest.ts';
import type { EntryRecord } from '#core/entry.ts';
import type { Graph } from '#core/graph.ts';
import type { EntryCache } from '#markdown/cache.ts';
import type { Indexed } from './build.ts';
import { searchHtml } from './page.ts';

/** Every visible page and every introduction of a section, as search indexes it. */
export function searchPages(
  graph: Graph,
  records: readonly EntryRecord[],
  cache: EntryCache,
  language: string,
): Indexed[] {
  const sections = records.filter((record) => record.section && graph.isVisible(record));
  return [...graph.all(), ...sections.filter(({ words }) => words > 0)].map((record) => {
    const path = graph.path(record);
    const kind = graph.kind(record.kind);
    const about = {
      path,
      record,
      label: kind.label,
      filters: filters(graph, record),
      words: [...strings(record.fields['keywords']), ...(kind.searched?.(record.fields) ?? [])],
    };
    const key = digest(
      WRITER,
      language,
      record.key,
      JSON.stringify([kind.label, about.filters, about.words]),
    );
    return {
      path,
      key,
      html: () => searchHtml({ ...about, body: cache.body(record.key) }, language),
    };
  });
}

/** Digest of how pages are written for the index, and indexed. */
const WRITER = digest(
  ...['./page.ts', './build.ts'].map((file) =>
    readFileSync(fileURLToPath(new URL(file, import.meta.url))),
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

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
