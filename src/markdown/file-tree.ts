import type { Element, ElementContent } from 'hast';
import { eachElement } from './rehype-outline.ts';

/** In the lists of a `FileTree`, the first word of an item is a file's name, the rest a remark. */
export function nameFiles(tree: Element): void {
  eachElement(tree, (element, _, parent) => {
    const isItem = element.tagName === 'li';
    const isLoose = element.tagName === 'p' && parent.type === 'element' && parent.tagName === 'li';
    if (!isItem && !isLoose) return;
    const at = element.children.findIndex(
      (child) => child.type !== 'text' || child.value.trim() !== '',
    );
    const first = element.children[at];
    if (first?.type !== 'text') return;
    const [, blank = '', name = '', rest = ''] = /^(\s*)(\S+)([^]*)$/.exec(first.value) ?? [];
    const pieces: ElementContent[] = [
      text(blank),
      {
        type: 'element',
        tagName: 'span',
        properties: { className: ['file'] },
        children: [text(name)],
      },
      text(rest),
    ];
    element.children.splice(at, 1, ...pieces);
  });
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
