import { wordChanges } from './changes.ts';

/** Shows how a step's title and words were, and how they are now. */
export function showChanges(
  place: HTMLElement,
  before: { title: string; text: string },
  now: { title: string; text: string },
): void {
  const parts = wordChanges(`${before.title}\n${before.text}`, `${now.title}\n${now.text}`);
  const words = document.createElement('p');
  for (const { text, kind } of parts) {
    const part = kind === 'same' ? words : document.createElement(kind === 'added' ? 'ins' : 'del');
    part.append(text);
    if (part !== words) words.append(part);
  }
  place.replaceChildren(words);
}
