import type { Element, ElementContent, Root } from 'hast';
import { wholeWords } from '#core/whole-words.ts';

/** A link to a rule or a risk by its id: it is not broken at the hyphen. */
export function keepLink(link: Element): void {
  const [text, ...rest] = link.children;
  if (rest.length === 0 && text?.type === 'text' && /^\p{Lu}+-\d+$/u.test(text.value)) {
    link.properties['className'] = ['whole'];
  }
}

/** Words of code in running text that have a hyphen stay in one piece. */
export function keepWords(code: Element, parent: Root | Element): void {
  if (parent.type === 'element' && parent.tagName === 'pre') return;
  code.children = code.children.flatMap((child): ElementContent[] =>
    child.type === 'text' ? wholeWords(child.value).map(inline) : [child],
  );
}

function inline({ text: value, whole }: { text: string; whole: boolean }): ElementContent {
  const text: ElementContent = { type: 'text', value };
  if (!whole) return text;
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['whole'] },
    children: [text],
  };
}
