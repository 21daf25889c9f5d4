import { announce, COPIED_FOR, copyText } from './clipboard.ts';
import { copiedText } from './copied-text.ts';
import { keepInPlace } from './keep-in-place.ts';
import { store, stored } from './storage.ts';

/** Blocks of code get their buttons: Copy, and Wrap where a line is wider than its box. */
const WRAP = 'wrap';

const root = document.documentElement;
const wraps: HTMLButtonElement[] = [];

// Not within the observer's own turn, in which what it changes may not be observed.
const sizes = new ResizeObserver((entries) =>
  requestAnimationFrame(() => {
    for (const { target } of entries) fits.get(target)?.();
  }),
);
const fits = new Map<Element, () => void>();
for (const code of document.querySelectorAll<HTMLElement>('.code code')) {
  fits.set(code, addTools(code));
  sizes.observe(code);
}
wrapAll(stored(WRAP));

/** Adds the buttons of a block. Returns what looks after all that depends on the room there is. */
function addTools(code: HTMLElement): () => void {
  const pre = code.parentElement as HTMLElement;
  const block = pre.parentElement as HTMLElement;
  const caption = block.querySelector('figcaption');
  const name = caption?.textContent ?? 'code';
  const copy = button('Copy', name);
  const word = copy.firstChild as Text;
  const rename = (): void => {
    const missing = unfilled(block);
    word.data = missing ? (missing.dataset['why'] ?? `Needs ${missing.dataset['param']}`) : 'Copy';
    copy.ariaDisabled = missing ? 'true' : null;
  };
  rename();
  document.addEventListener('handrail:values', rename);
  copy.addEventListener('click', async () => {
    const missing = unfilled(block);
    if (missing) {
      rename();
      announce(missing.dataset['reason'] ?? `Not copied: ${missing.dataset['param']} has no value`);
      missing.dispatchEvent(new CustomEvent('handrail:wanted', { bubbles: true }));
      return;
    }
    word.data = await copyText(textOf(block));
    setTimeout(rename, COPIED_FOR);
  });
  const wrap = button('Wrap', 'lines');
  wrap.addEventListener('click', () => {
    const on = root.hasAttribute('data-wrap') ? '' : 'yes';
    keepInPlace(wrap, () => wrapAll(on));
    store(WRAP, on);
  });
  wraps.push(wrap);
  const tools = document.createElement('div');
  tools.className = 'tools';
  tools.append(wrap, copy);
  (caption ?? pre).after(tools);
  return () => {
    const scrolls = pre.scrollWidth > pre.clientWidth;
    pre.tabIndex = scrolls ? 0 : -1;
    pre.role = scrolls ? 'group' : null;
    pre.ariaLabel = scrolls ? `Code: ${name}` : null;
    wrap.hidden = !scrolls && !isWrapped(code);
  };
}

function wrapAll(on: string): void {
  root.toggleAttribute('data-wrap', on === 'yes');
  for (const wrap of wraps) wrap.ariaPressed = String(on === 'yes');
}

/** The first value that a block waits for: a half-filled command is never copied. */
function unfilled(block: HTMLElement): HTMLElement | null {
  return block.querySelector('.param:not([data-filled])');
}

/** Of lines with marks, the blank that stood before the comment which marked them goes too. */
function textOf(block: HTMLElement): string {
  const lines = [...block.querySelectorAll('.line:not(.remove)')].map(
    ({ className, textContent }) => (className === 'line' ? textContent : textContent.trimEnd()),
  );
  return copiedText(lines, block.dataset['lang'] ?? '');
}

function isWrapped(code: HTMLElement): boolean {
  const height = parseFloat(getComputedStyle(code).lineHeight);
  return [...code.children].some((line) => line.clientHeight > 1.5 * height);
}

/** A button of one word, with more words for who hears it among others. */
function button(word: string, more: string): HTMLButtonElement {
  const created = document.createElement('button');
  created.type = 'button';
  const heard = document.createElement('span');
  heard.className = 'sr-only';
  heard.textContent = ` ${more}`;
  created.append(word, heard);
  return created;
}
