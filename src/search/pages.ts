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
  return [...graph.all(), ...sections]
    .map((record) => ({ record, body: cache.body(record.key) }))
    .filter(({ record, body }) => !record.section || body.passages.length > 0)
    .map(({ record, body }) => {
      const path = graph.path(record);
      const kind = graph.kind(record.kind);
      const page = {
        path,
        record,
        body,
        filters: filters(graph, record, kind.label),
        words: [...strings(record.fields['keywords']), ...(kind.searched?.(record.fields) ?? [])],
      };
      return { path, html: searchHtml(page, language) };
    });
}

function filters(graph: Graph, record: EntryRecord, kind: string): Record<string, string[]> {
  const owner = record.fields['owner'];
  const status = record.fields['status'];
  const name = (ref: string, id: string): string => graph.byRef(`${ref}/${id}`)?.title ?? id;
  return {
    kind: [kind],
    owner: typeof owner === 'string' ? [name('team', owner)] : [],
    service: strings(record.fields['services']).map((id) => name('service', id)),
    tag: strings(record.fields['tags']),
    status: typeof status === 'string' ? [status] : [],
  };
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
