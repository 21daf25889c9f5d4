import { announce } from '#ui/clipboard.ts';
import type { Question } from './form.ts';

type More = typeof import('./more.ts');
let more: Promise<More> | undefined;

/** Loads what is needed once somebody works with the page, so that it is there if the network fails. */
export function loadMore(): Promise<More> {
  more ??= import('./more.ts').catch((error: unknown) => {
    more = undefined;
    throw error;
  });
  return more;
}

/** Opens a small form in a place; see `form.ts`. */
export function ask(place: HTMLElement, question: Question, save: (text: string) => void): void {
  const back = document.activeElement as HTMLElement | null;
  loadMore().then(
    ({ openForm }) => openForm(place, back, question, save),
    () => announce('This could not be loaded: try again when there is a network.'),
  );
}
