import { store, stored } from './storage.ts';

/** Its first key was `/`, which opens search. */
const NAME = 'slash-key';

/** Whether the reader turned off what single keys do (WCAG 2.1.4). */
export function singleKeysAreOff(): boolean {
  return stored(NAME) === 'off';
}

/** Keeps the reader's choice, where the browser lets it. */
export function turnSingleKeys(on: boolean): void {
  store(NAME, on ? '' : 'off');
}

/** Where keys are typed, and not pressed to do something. */
const FIELD = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';

export function isTyped({ target }: Event): boolean {
  return target instanceof Element && target.closest(FIELD) !== null;
}
