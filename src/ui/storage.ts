/** Version of what is kept: a new one begins anew. */
const PREFIX = 'handrail:1:';

/** What the browser keeps for a reader under a name; nothing too where storage is refused. */
export function stored(name: string): string {
  try {
    return localStorage.getItem(PREFIX + name) ?? '';
  } catch {
    return '';
  }
}

/**
 * Keeps a text under a name, and says whether it is kept: where storage is full or refused, a choice
 * holds for this page only.
 */
export function store(name: string, text: string): boolean {
  try {
    localStorage.setItem(PREFIX + name, text);
    return true;
  } catch {
    return false;
  }
}

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
