import { stringify } from 'yaml';
import type { EntryRecord, Json } from '#core/entry.ts';
import type { KindName } from '#core/kind.ts';
import { entriesByFolder } from '#core/nav.ts';
import type { Published } from '#core/published.ts';
import { decode, isExternal, resolvePath, splitHref } from '#core/urls.ts';
import { addressOf } from './addresses.ts';
import { rewriteMarkdown, type Relink } from './relink.ts';

/** What pages are written as Markdown from. */
export interface MarkdownSource extends Published {
  /** Text of a page or of a fragment, undefined for any other file. */
  read(file: string): string | undefined;
}

const FRONT_MATTER = /^---[ \t]*\n([^]*?\n)??(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const DEEPEST = 5;

/**
 * An entry as Markdown: its source, with links to pages and files of the site made absolute, fragments
 * in place, and without what its page does not show either: comments, links to hidden pages. Data
 * files become a heading and their fields.
 */
export function entryMarkdown(source: MarkdownSource, record: EntryRecord): string {
  const text = source.read(record.file) ?? '';
  if (source.graph.kind(record.kind).source === 'data') {
    const fields = stringify(shownFields(source, record), { lineWidth: 0 });
    const summary = record.summary ? `${record.summary}\n\n` : '';
    const fence = '`'.repeat(
      Math.max(3, ...[...fields.matchAll(/`+/g)].map(([run]) => run.length + 1)),
    );
    return `# ${oneLine(record.title)}\n\n${summary}${fence}yaml\n${fields}${fence}\n`;
  }
  const [front = '', fields = ''] = FRONT_MATTER.exec(text) ?? [];
  const body = bodyOf(source, record.file, text.slice(front.length), 0);
  return frontMatter(source, record, front, fields) + withoutHidden(source, record, body);
}

/** The list of a kind as Markdown: its introductions, and its entries with their summaries. */
export function listMarkdown(source: MarkdownSource, kind: KindName): string {
  const { graph } = source;
  const { plural, about } = graph.kind(kind);
  const parts = [`# ${plural}`, about, ...introduction(source, graph.section(kind, ''))];
  for (const [folder, entries] of entriesByFolder(graph, kind)) {
    const own = folder === '' ? undefined : graph.section(kind, folder);
    if (folder) parts.push(`## ${own && graph.isVisible(own) ? oneLine(own.title) : folder}`);
    parts.push(
      ...introduction(source, own),
      entries.map((record) => item(source, record)).join('\n'),
    );
  }
  return `${parts.join('\n\n')}\n`;
}

/** The home page as Markdown: what the handbook is, its introduction, its lists. */
export function homeMarkdown(source: MarkdownSource, lists: readonly KindName[]): string {
  const { graph, config } = source;
  const links = lists.map((kind) => {
    const { plural, folder, about } = graph.kind(kind);
    return `- ${markdownLink(plural, addressOf(source, `${folder}/`))}: ${about}`;
  });
  const parts = [
    `# ${oneLine(config.title)}`,
    ...(config.description ? [config.description] : []),
    ...introduction(source, graph.section('guide', '/')),
    links.join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** A Markdown link whose text is taken as it is. */
export function markdownLink(text: string, url: string): string {
  const target = url.replaceAll('(', '%28').replaceAll(')', '%29');
  return `[${oneLine(text).replace(/[\\[\]]/g, '\\$&')}](${target})`;
}

/** Text without line ends. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function item(source: MarkdownSource, record: EntryRecord): string {
  const line = `- ${markdownLink(record.title, addressOf(source, source.graph.path(record)))}`;
  return record.summary ? `${line}: ${oneLine(record.summary)}` : line;
}

function introduction(source: MarkdownSource, record: EntryRecord | undefined): string[] {
  if (!record || !source.graph.isVisible(record)) return [];
  const text = source.read(record.file) ?? '';
  const front = FRONT_MATTER.exec(text)?.[0] ?? '';
  const body = bodyOf(source, record.file, text.slice(front.length), 0).trim();
  return body ? [withoutHidden(source, record, body)] : [];
}

function bodyOf(source: MarkdownSource, file: string, body: string, depth: number): string {
  const link = linkFrom(source, file);
  const include = (from: string): string | undefined => {
    const fragment = resolvePath(file, from);
    const text = fragment === undefined || depth === DEEPEST ? undefined : source.read(fragment);
    if (fragment === undefined || text === undefined) return undefined;
    return bodyOf(source, fragment, text.replace(FRONT_MATTER, ''), depth + 1).trim();
  };
  return rewriteMarkdown(body, { link, include: /\.mdx$/i.test(file) ? include : undefined });
}

/** Follows links as the page does: where that has none, there is none. */
function linkFrom(source: MarkdownSource, file: string): Relink {
  return (href) => {
    const { path, query, hash } = splitHref(href);
    if (path === '' || isExternal(href)) return undefined;
    const target = resolvePath(file, decode(path));
    const resolved = target === undefined ? undefined : source.graph.resolve({ file: target });
    switch (resolved?.to) {
      case 'entry':
        return addressOf(source, source.graph.path(resolved.record)) + query + hash;
      case 'list':
        return addressOf(source, `${resolved.kind.folder}/`) + query + hash;
      case 'alerts':
        return addressOf(source, resolved.path) + query + hash;
      case 'home':
        return addressOf(source, '') + query + hash;
      case 'asset': {
        const asset = source.assets.get(resolved.file);
        return asset ? addressOf(source, asset.path) + query + hash : null;
      }
      default:
        return null;
    }
  };
}

/** As it is written where that tells nothing the page does not; else written anew from its fields. */
function frontMatter(
  source: MarkdownSource,
  record: EntryRecord,
  written: string,
  fields: string,
): string {
  const isPlain = !/(^|\s)#/m.test(fields) && hiddenReferences(source, record).length === 0;
  if (isPlain || written === '') return written;
  return `---\n${stringify(shownFields(source, record), { lineWidth: 0 })}---\n`;
}

/** Fields that say something, without references to what this build leaves out. */
function shownFields(source: MarkdownSource, record: EntryRecord): Record<string, Json> {
  const fields = structuredClone(record.fields);
  for (const { field = '' } of hiddenReferences(source, record)) forget(fields, field.split('.'));
  return Object.fromEntries(
    Object.entries(fields)
      .map(([name, value]) => [name, present(value)] as const)
      .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  );
}

function hiddenReferences({ graph }: MarkdownSource, record: EntryRecord) {
  return record.links.filter((use) => use.as === 'reference' && graph.resolve(use).to === 'hidden');
}

/** Empties the place; {@link present} closes the gap. */
function forget(value: Json, [name = '', ...rest]: string[]): void {
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, name)) return;
  const holder = value as Record<string, Json>;
  if (rest.length === 0) holder[name] = null;
  else forget(holder[name] ?? null, rest);
}

function present(value: Json): Json {
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(present);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([, item]) => item !== null);
  return Object.fromEntries(kept.map(([name, item]) => [name, present(item)]));
}

/** Takes references to hidden pages out of components (`ref="guide/plan"`). */
function withoutHidden(source: MarkdownSource, record: EntryRecord, body: string): string {
  let text = body;
  for (const { field, written } of hiddenReferences(source, record)) {
    for (const quote of ['"', "'"])
      text = text.replaceAll(` ${field}=${quote}${written}${quote}`, '');
  }
  return text;
}
