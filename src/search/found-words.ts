import { store } from '#ui/storage.ts';
import { FOUND } from '#ui/stored-names.ts';
import { marked } from './excerpt.ts';

/** What the page that a result leads to is told: which words were found, for a moment. */
interface Handed {
  path: string;
  words: string[];
  at: number;
}

/** A page that takes longer to load than this gets no marks. */
const MOMENT_MS = 30_000;
/** Names the marks in the style sheet: `::highlight(found)`. */
const NAME = 'found';

/**
 * Tells the page of a result which words to mark, in this tab or in another. On the page itself it marks
 * them and goes to the place at once: loading the page anew would lose what a reader has done on it.
 * Returns whether it is that page.
 */
export function handOver(url: string, words: readonly string[]): boolean {
  const { pathname: path, hash } = new URL(url, location.href);
  if (path === location.pathname) {
    markFound(words);
    if (hash) location.hash = hash;
    else scrollTo({ top: 0 });
    return true;
  }
  const handed: Handed = { path, words: [...words], at: Date.now() };
  store(FOUND, JSON.stringify(handed));
  return false;
}

/** Marks what was handed over to this page. */
export function takeOver(text: string): void {
  const { path, words, at } = JSON.parse(text) as Handed;
  if (path === location.pathname && Date.now() - at < MOMENT_MS) markFound(words);
}

/** Marks words in the page, by the browser's own highlights: nothing of the page is changed. Escape ends it. */
function markFound(words: readonly string[]): void {
  const main = document.querySelector('main');
  if (!main || typeof Highlight === 'undefined') return;
  CSS.highlights.set(NAME, new Highlight(...rangesOf(main, words)));
  const end = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    CSS.highlights.delete(NAME);
    removeEventListener('keydown', end);
  };
  addEventListener('keydown', end);
}

function rangesOf(root: Element, words: readonly string[]): Range[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    let at = 0;
    for (const { text, hit } of marked(node.data, words)) {
      if (hit) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + text.length);
        ranges.push(range);
      }
      at += text.length;
    }
  }
  return ranges;
}
