import type { EntryRecord, LinkUse } from '../../../src/core/entry.ts';
import { Graph } from '../../../src/core/graph.ts';
import type { History } from '../../../src/core/history.ts';
import type { KindName } from '../../../src/core/kind.ts';
import type { Published } from '../../../src/core/published.ts';
import { allKinds } from '../../../src/kinds/index.ts';

/** An entry with what a test cares about. */
export function record(
  kind: KindName,
  id: string,
  fields: EntryRecord['fields'] = {},
  more: Partial<EntryRecord> = {},
): EntryRecord {
  const { folder, source } = allKinds.find(({ name }) => name === kind) ?? {};
  return {
    ...{
      kind,
      id,
      title: id,
      summary: '',
      section: false,
      anchor: '',
      words: 0,
      version: '',
      key: '',
    },
    ...{ places: {}, keyPlaces: {}, outline: [], anchors: [], links: [], declared: [] },
    findings: [],
    file: `${folder}/${id}.${source === 'data' ? 'yaml' : 'mdx'}`,
    fields: { status: 'active', audience: 'everyone', ...fields },
    ...more,
  };
}

export function reference(ref: string, field: string): LinkUse {
  const written = ref.slice(ref.indexOf('/') + 1);
  return { ref, as: 'reference', written, field, line: 1, column: 1 };
}

export function link(file: string): LinkUse {
  return { file, as: 'link', written: file, line: 1, column: 1 };
}

/** A published handbook of these entries. */
export function published(
  records: EntryRecord[],
  more: Partial<Published> = {},
  kinds = allKinds,
): Published {
  const snapshot = { records, alerts: [], assets: ['guides/a b.png', 'guides/tool.exe'] };
  const history: History = new Map();
  return {
    graph: new Graph(snapshot, kinds, { drafts: false, audience: undefined }),
    config: {
      calendar: { workdays: ['mon'], weekStart: 'mon', holidays: [] },
      title: 'Our <handbook>',
      description: 'How & why',
      language: 'en',
      question: 'What?',
      ...{ doors: [], sections: [], footer: [] },
      audiences: [],
      checks: {},
    },
    base: '/',
    site: 'https://hand.example',
    ...{ preview: false, audience: undefined, components: [], sourceDate: undefined, history },
    assets: new Map([['guides/a b.png', { file: 'guides/a b.png', path: 'files/0a/a-b.png' }]]),
    problems: { error: 0, warn: 2 },
    ...more,
  };
}
