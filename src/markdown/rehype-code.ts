import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { drawDiagram } from './diagram.ts';
import { languageName } from '#core/language-name.ts';
import { Highlighter, type Block } from './highlight.ts';
import { pageOf, usedBy, type Page } from './page.ts';
import { eachElement } from './rehype-outline.ts';

/** Highlights fenced code and draws diagrams; runs behind the sanitiser, on the engine's own nodes. */
export function rehypeCode(options: { highlighter: Highlighter }) {
  return async (tree: Root, file: VFile): Promise<void> => {
    const page = pageOf(file);
    const found: {
      element: Element;
      block: Block;
      id: string | undefined;
      diagram: boolean;
      place: { line: number; column: number };
    }[] = [];
    eachElement(tree, (element) => {
      const used = usedBy(page, element);
      if (used?.name !== 'Code' && used?.name !== 'DiagramSource') return;
      const { id, ...block } = used.props as unknown as Block & { id?: string };
      found.push({ element, block, id, diagram: used.name === 'DiagramSource', place: used });
    });
    for (const { element, block, id, diagram, place } of found) {
      const html =
        (diagram && diagramHtml(block, page, place)) ||
        (await codeHtml(block, id, page, options.highlighter));
      become(element, html);
    }
  };
}

function diagramHtml(
  block: Block,
  page: Page,
  place: { line: number; column: number },
): string | undefined {
  const svg = drawDiagram(block.code);
  if (svg)
    return `<div class="diagram" role="img" aria-label="${attribute(diagramLabel(block.code))}">${svg}</div>`;
  page.report(
    'diagram',
    place,
    'this Mermaid diagram cannot be drawn; its source is shown instead',
    'flowchart, sequence, state, class and ER diagrams are drawn; check the syntax near this line',
  );
  return undefined;
}

/** Text of a diagram for who cannot see it: its labels in order. */
function diagramLabel(code: string): string {
  const kind = /^\s*(\w+)/.exec(code)?.[1]?.replace(/Diagram.*$/, '') ?? 'diagram';
  const labels = [...code.matchAll(/[[({|>"]([^\][(){}|"<>]+)[\])}|"]/g)].map((match) =>
    match[1]?.trim(),
  );
  return `Diagram (${kind})${labels.length > 0 ? `: ${[...new Set(labels)].join(', ')}` : ''}`;
}

/** The caption says where the code belongs, else in which language it is. */
async function codeHtml(
  block: Block,
  id: string | undefined,
  page: Page,
  highlighter: Highlighter,
): Promise<string> {
  const { html, title, lang, classes } = await highlighter.highlight(block, page.params);
  const frame = ['code', ...classes].join(' ');
  const name = title ?? languageName(lang);
  const caption = name ? `<figcaption>${text(name)}</figcaption>` : '';
  const language = lang ? ` data-lang="${attribute(lang)}"` : '';
  const place = id ? ` id="${attribute(id)}"` : '';
  const lines = id ? withIds(html, id) : html;
  return `<figure${place} class="${frame}"${language}>${caption}<pre tabindex="0"><code>${lines}</code></pre></figure>`;
}

/** Each line gets an id. Text of the code cannot look like a line: its `<` are escaped. */
function withIds(html: string, id: string): string {
  let line = 0;
  return html.replaceAll(
    '<span class="line',
    (start) => `<span id="${attribute(id)}-L${++line}"${start.slice('<span'.length)}`,
  );
}

/** Turns a placeholder element into finished HTML. */
function become(element: Element, html: string): void {
  Object.assign(element as object, { type: 'raw', value: html });
}

function text(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function attribute(value: string): string {
  return text(value).replaceAll('"', '&quot;');
}
