import { PREFIX } from './storage.ts';

/** Words that search found, handed over to the page that its result leads to. */
export const FOUND = 'found';

export function forget(name: string): void {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // Nothing was kept.
  }
}

/** Names of what is kept that begin so. */
export function namesKept(start: string): string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX + start))
      .map((key) => key.slice(PREFIX.length));
  } catch {
    return [];
  }
}

/** Calls back when another tab keeps something else under a name, or forgets it (''). */
export function onStored(
  listener: (name: string, text: string) => void,
  signal: AbortSignal,
): void {
  addEventListener(
    'storage',
    ({ key, newValue }) => {
      if (key?.startsWith(PREFIX)) listener(key.slice(PREFIX.length), newValue ?? '');
    },
    { signal },
  );
}
