import type { EntryRecord } from '#core/entry.ts';
import type { Published } from '#core/published.ts';
import { addressOf } from './addresses.ts';
import { markdownLink, oneLine } from './markdown.ts';

/** `llms.txt` (https://llmstxt.org): what the handbook is, and its pages as Markdown, kind by kind. */
export function llms(published: Published): string {
  const { graph, config } = published;
  const full = markdownLink('All of it in one file', addressOf(published, 'llms-full.txt'));
  const graphFile = markdownLink('as JSON', addressOf(published, 'handbook.json'));
  const parts = [
    `# ${oneLine(config.title)}`,
    ...(config.description ? [`> ${oneLine(config.description)}`] : []),
    `Each page is here as Markdown, at its address with \`index.md\` added. ${full}; what links to what, ${graphFile}.`,
  ];
  for (const { name, plural, about } of graph.kinds) {
    const entries = graph.entries(name);
    if (entries.length === 0) continue;
    parts.push(`## ${plural}`, about, entries.map((record) => item(published, record)).join('\n'));
  }
  return `${parts.join('\n\n')}\n`;
}

/** States in which a page is no longer what to follow. */
const PAST = new Set(['deprecated', 'superseded', 'rejected', 'draft', 'proposed']);

function item(published: Published, record: EntryRecord): string {
  const status = String(record.fields['status'] ?? '');
  const about = [PAST.has(status) ? `(${status})` : '', oneLine(record.summary)].filter(Boolean);
  const address = addressOf(published, `${published.graph.path(record)}index.md`);
  const line = `- ${markdownLink(record.title, address)}`;
  return about.length > 0 ? `${line}: ${about.join(' ')}` : line;
}
