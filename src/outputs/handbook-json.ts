import type { EntryRecord } from '#core/entry.ts';
import type { Published } from '#core/published.ts';
import { addressOf, nameOf } from './addresses.ts';

/** Grows when a reader of the file has to change; new keys alone do not count. */
const FORMAT = 1;

/**
 * The handbook's graph as JSON: entries in reading order, one a line, and the links between them. Holds
 * what this build shows and nothing else. The README describes its keys.
 */
export function handbookJson(published: Published): string {
  const { graph, config, base, site, preview, problems } = published;
  const { title, description = '', language } = config;
  const entries = graph.all();
  const { audience } = published;
  const head = { format: FORMAT, title, description, language, site, base, audience, preview };
  const lines = [
    JSON.stringify(head).slice(0, -1),
    `"findings":${JSON.stringify(problems)}`,
    list(
      'entries',
      entries.map((record) => entry(published, record)),
    ),
    list(
      'links',
      entries.flatMap((record) => links(published, record)),
    ),
  ];
  return `${lines.join(',\n')}}\n`;
}

/** One item a line: a small change is a small difference. */
function list(name: string, items: readonly unknown[]): string {
  return `"${name}":[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
}

function entry(published: Published, record: EntryRecord) {
  const { fields } = record;
  const url = addressOf(published, published.graph.path(record));
  const history = published.history.get(record.file);
  const tested = fields['lastTested'] as { date?: string } | undefined;
  const alerts = (fields['alerts'] ?? []) as { name: string }[];
  return {
    kind: record.kind,
    id: record.id,
    title: record.title,
    summary: record.summary,
    url,
    markdown: `${url}index.md`,
    owner: shownTeam(published, fields['owner']),
    status: fields['status'],
    audience: fields['audience'],
    tags: fields['tags'] ?? [],
    services: shownServices(published, fields['services']),
    dates: {
      reviewed: fields['reviewed'],
      decided: record.kind === 'decision' ? fields['date'] : undefined,
      exercised: tested?.date,
      created: history?.created,
      changed: history?.changed,
    },
    places: record.declared.flatMap(({ component, id, props }) =>
      id === undefined
        ? []
        : [
            {
              is: component.toLowerCase(),
              id,
              title: props['title'],
              url: `${url}#${encodeURIComponent(id)}`,
            },
          ],
    ),
    alerts: alerts.map(({ name }) => name),
  };
}

/** Ids of entries that this build leaves out stay out of what names them. */
function shownTeam({ graph }: Published, id: unknown): string | undefined {
  if (typeof id !== 'string') return undefined;
  const team = graph.byRef(`team/${id}`);
  return team && !graph.isVisible(team) ? undefined : id;
}

function shownServices({ graph }: Published, ids: unknown): string[] {
  if (!Array.isArray(ids)) return [];
  return ids.map(String).filter((id) => {
    const service = graph.byRef(`service/${id}`);
    return !service || graph.isVisible(service);
  });
}

function links({ graph }: Published, record: EntryRecord) {
  const from = nameOf(record);
  const seen = new Set<string>();
  return record.links.flatMap((use) => {
    if (use.as === 'image') return [];
    const resolved = graph.resolve(use);
    if (resolved.to !== 'entry' || resolved.record === record) return [];
    const field = use.as === 'reference' ? (use.field ?? '').replace(/\.\d+(?=\.|$)/g, '') : 'text';
    const to = nameOf(resolved.record);
    const key = `${to} ${field}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ from, to, field }];
  });
}
