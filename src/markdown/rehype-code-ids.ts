import type { Element, Root } from 'hast';
import GithubSlugger from 'github-slugger';
import type { VFile } from 'vfile';
import { readMeta } from './fence.ts';
import { pageOf, usedBy, type Page, type Used } from './page.ts';

/**
 * Gives code with line numbers its id, so that lines can be linked (`#<id>-L3`): from its title, else
 * from the heading it stands under. Runs after the outline, whose ids come first.
 */
export function rehypeCodeIds() {
  return (tree: Root, file: VFile): void => {
    const page = pageOf(file);
    const slugger = new GithubSlugger();
    for (const anchor of page.anchors) slugger.occurrences[anchor.toLowerCase()] = 0;
    for (const { used, under } of numberedCode(tree, page)) {
      const { title } = readMeta(String(used.props['meta']));
      const words = title?.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
      const id = slugger.slug(words || `${under} code`.trim());
      used.props['id'] = id;
      page.anchors.push(id);
      const lines = String(used.props['code']).replace(/\n$/, '').split('\n').length;
      for (let line = 1; line <= lines; line++) page.anchors.push(`${id}-L${line}`);
    }
  };
}

/** Blocks with line numbers in order, each with the id of the last heading or component before it. */
function* numberedCode(
  parent: Root | Element,
  page: Page,
  at = { under: '' },
): Generator<{ used: Used; under: string }> {
  for (const node of parent.children) {
    if (node.type !== 'element') continue;
    const used = usedBy(page, node);
    if (used?.name === 'Code') {
      if (readMeta(String(used.props['meta'])).numbered) yield { used, under: at.under };
      continue;
    }
    const property = used && page.components[used.name]?.anchor;
    const id = used ? property && used.props[property] : node.properties['id'];
    if (typeof id === 'string') at.under = id;
    yield* numberedCode(node, page, at);
  }
}
