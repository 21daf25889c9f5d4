import { addressOf } from './addresses.ts';
import { entryMarkdown, homeMarkdown, listMarkdown, type MarkdownSource } from './markdown.ts';

/** A page as Markdown, and the site path of the page, to which `index.md` is added. */
export interface MarkdownFile {
  path: string;
  text: () => string;
}

/** Every page as Markdown: the home page, lists (empty ones are pages too), entries. */
export function markdownFiles(source: MarkdownSource): MarkdownFile[] {
  const { graph } = source;
  const shown = graph.kinds
    .map(({ name }) => name)
    .filter((name) => graph.entries(name).length > 0);
  return [
    { path: '', text: () => homeMarkdown(source, shown) },
    ...graph.kinds.map(({ name, folder }) => ({
      path: `${folder}/`,
      text: () => listMarkdown(source, name),
    })),
    ...graph.all().map((record) => ({
      path: graph.path(record),
      text: () => entryMarkdown(source, record),
    })),
  ];
}

/** Name of the file that holds every page. */
export const LLMS_FULL = 'llms-full.txt';

/** The text at a site path: `guides/first/index.md`, `llms-full.txt`; undefined for any other. */
export function markdownAt(source: MarkdownSource, path: string): string | undefined {
  const files = markdownFiles(source);
  if (path !== LLMS_FULL) return files.find((file) => `${file.path}index.md` === path)?.text();
  return llmsFull(
    files.map((file) => ({ address: addressOf(source, file.path), text: file.text() })),
  );
}

/** `llms-full.txt`: pages one after another, each after its address. */
export function llmsFull(pages: readonly { address: string; text: string }[]): string {
  return pages.map(({ address, text }) => `<!-- ${address} -->\n\n${text.trimEnd()}\n`).join('\n');
}
