import { stored } from '#ui/storage.ts';
import { FOUND, forget } from '#ui/stored-names.ts';
import { isTyped, singleKeysAreOff, turnSingleKeys } from '#ui/single-keys.ts';
import { opensSearch } from './shortcut.ts';

/*
 * Opens the search dialog for `/`, Ctrl-K, Cmd-K and whatever has `data-search`, and closes it. What
 * makes it search is loaded when it first opens. On the search page, its own field takes the focus,
 * and readers can turn off single keys.
 */
const dialog = document.querySelector<HTMLDialogElement>('search-dialog dialog');
const slash = document.querySelector<HTMLInputElement>('[data-slash]');

if (slash) {
  slash.checked = !singleKeysAreOff();
  slash.addEventListener('change', () => turnSingleKeys(slash.checked));
}
if (dialog) {
  for (const opener of document.querySelectorAll('[data-search]')) {
    opener.setAttribute('aria-haspopup', 'dialog');
  }
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || !opensSearch(event, isTyped(event), singleKeysAreOff())) return;
    event.preventDefault();
    open(dialog);
  });
  document.addEventListener('click', (event) => {
    const { target } = event;
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (elsewhere || !(target instanceof Element) || !target.closest('[data-search]')) return;
    event.preventDefault();
    open(dialog);
  });
  // Only a press that began outside closes: not a selection that ends there.
  let pressed: EventTarget | null = null;
  dialog.addEventListener('pointerdown', ({ target }) => (pressed = target));
  dialog.addEventListener('click', ({ target }) => {
    const outside = target === dialog && pressed === dialog;
    if (outside || (target as Element).closest('[data-close]')) dialog.close();
  });
}

// A result of a search led here: the words found are marked.
const found = stored(FOUND);
if (found) {
  forget(FOUND);
  void import('./found-words.ts').then(({ takeOver }) => takeOver(found));
}

/** Begins to load Pagefind beside the dialog's own script; whether that fails shows when it is used. */
function preload(dialog: HTMLDialogElement): void {
  const { bundle } = dialog.parentElement?.dataset ?? {};
  if (bundle === undefined || document.querySelector('link[data-pagefind]')) return;
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = `${bundle}pagefind.js`;
  link.dataset['pagefind'] = '';
  document.head.append(link);
}

function open(dialog: HTMLDialogElement): void {
  const own = document.querySelector<HTMLInputElement>('search-page input');
  if (!own && !dialog.open) {
    if (document.querySelector(':modal')) return;
    const { style, clientWidth } = document.documentElement;
    style.scrollbarGutter = innerWidth > clientWidth ? 'stable' : '';
    dialog.showModal();
    preload(dialog);
    import('./search-dialog.ts').catch(() => {
      const state = dialog.querySelector('[data-state]');
      if (state) state.textContent = 'Search could not be loaded. Enter tries the search page.';
    });
  }
  (own ?? dialog.querySelector('input'))?.select();
}
