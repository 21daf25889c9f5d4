import type { Blockquote, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { calloutKinds } from '#core/components.ts';
import { componentNode } from './components.ts';
import { pageOf } from './page.ts';

const MARK = new RegExp(`^\\[!(${calloutKinds.join('|')})\\][ \\t]*([^\\n]*)(?:\\n|$)`, 'i');

/** A page with neither a mark nor a fragment that may hold one need not be searched. */
const MAY_HOLD = /\[!|<Include\b/;

/** `> [!WARNING]` quotes become `Callout`, as on GitHub; text behind the mark is the title. */
export function remarkCallouts() {
  return (tree: Root, file: VFile): void => {
    if (!MAY_HOLD.test(String(file))) return;
    const page = pageOf(file);
    visit(tree, 'blockquote', (node, index, parent) => {
      const mark = takeMark(node);
      if (!mark || !parent || index === undefined) return;
      const props = { kind: mark.kind, ...(mark.title ? { title: mark.title } : {}) };
      parent.children[index] = componentNode('Callout', props, node, page) as never;
    });
  };
}

/** Removes the mark from the quote's first paragraph and returns it. */
function takeMark(quote: Blockquote): { kind: string; title: string } | undefined {
  const [paragraph] = quote.children;
  if (paragraph?.type !== 'paragraph') return undefined;
  const [first] = paragraph.children;
  if (first?.type !== 'text') return undefined;
  const match = MARK.exec(first.value);
  if (!match) return undefined;
  first.value = first.value.slice(match[0].length);
  if (!first.value) paragraph.children.shift();
  if (paragraph.children[0]?.type === 'break') paragraph.children.shift();
  if (paragraph.children.length === 0) quote.children.shift();
  return { kind: (match[1] ?? 'note').toLowerCase(), title: (match[2] ?? '').trim() };
}
