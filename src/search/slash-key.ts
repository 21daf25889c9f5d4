import { store, stored } from '#ui/storage.ts';

const NAME = 'slash-key';

/** Whether the reader turned off that `/` opens search (WCAG 2.1.4: single keys can be turned off). */
export function slashIsOff(): boolean {
  return stored(NAME) === 'off';
}

/** Keeps the reader's choice, where the browser lets it. */
export function turnSlash(on: boolean): void {
  store(NAME, on ? '' : 'off');
}
