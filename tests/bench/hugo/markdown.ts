import { posix } from 'node:path';

/**
 * The body of a generated page as plain Markdown for Hugo. It knows the shapes `generate` writes
 * (a tag has a line of its own), not MDX at large.
 * @param file the page's path below the handbook; relative links start there.
 * @param fragment what an `<Include>` is replaced with.
 */
export function toMarkdown(body: string, file: string, fragment: string): string {
  let fenced = false;
  let quoting = false;
  const lines = body.split('\n').map((line) => {
    if (line.startsWith('```')) {
      fenced = !fenced;
      return fenced ? openFence(line) : line;
    }
    if (fenced) return line;
    const tag = /^<(\/?)(\w+)(.*?)\s*\/?>$/.exec(line);
    if (!tag) return prefix(quoting, links(line, file).replace(/^> \[!(\w+)\]$/, '> **$1**\n>'));
    const [, closing = '', name = '', rest = ''] = tag;
    if (name === 'Callout') quoting = closing === '';
    if (closing !== '') return '';
    if (name === 'Include') return fragment.trimEnd();
    return prefix(quoting, opening(name, attributes(rest)));
  });
  return lines.join('\n').replaceAll(/\n{3,}/g, '\n\n');
}

/** The text that stands for an opening tag: a heading with the same id, or a label in bold. */
function opening(name: string, { id = '', title = '', ...others }: Attributes): string {
  const notes = Object.entries(others).map(([key, value]) => `${key}: ${value}`);
  const label = [title, ...notes].filter((text) => text !== '').join(' · ');
  if (name === 'Phase') return `## ${title} {#${id}}\n\n${notes.join(' · ')}`;
  if (name === 'Step' || name === 'Question')
    return `### ${title} {#${id}}\n\n${notes.join(' · ')}`;
  if (name === 'Rule') return `### ${id} ${title} {#${id}}\n\n${notes.join(' · ')}`;
  if (name === 'Steps' || name === 'Tabs' || name === 'FileTree') return '';
  return label === '' ? `**${name}**` : `**${label}**`;
}

type Attributes = Record<string, string>;

function attributes(text: string): Attributes {
  const found = [...text.matchAll(/(\w+)(?:="([^"]*)")?/g)];
  return Object.fromEntries(found.map(([, name = '', value = 'yes']) => [name, value]));
}

function prefix(quoting: boolean, text: string): string {
  return quoting ? `> ${text}`.trimEnd() : text;
}

/** The meta of a fence in Hugo's words: a title above, highlighted lines and numbers as options. */
function openFence(line: string): string {
  const language = line.slice(3).split(' ')[0] ?? '';
  const title = /title="([^"]*)"/.exec(line)?.[1];
  const marked = /\{([\d,-]+)\}/.exec(line)?.[1];
  const options = [
    marked
      ? `hl_lines=[${marked.split(',').map((part) => (part.includes('-') ? `"${part}"` : part))}]`
      : '',
    line.includes('showLineNumbers') ? 'linenos=inline' : '',
  ].filter((option) => option !== '');
  const info = options.length > 0 ? `${language} {${options.join(' ')}}` : language;
  return `${title ? `**${title}**\n\n` : ''}\`\`\`${info}`;
}

function links(line: string, file: string): string {
  return line.replaceAll(
    /\]\((\.?[^):]+)\.(?:mdx|yaml)(#[^)]*)?\)/g,
    (_, path: string, anchor = '') => {
      return `](/${posix.join(posix.dirname(file), path)}/${anchor})`;
    },
  );
}
