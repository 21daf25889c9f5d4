/** Version of what is kept: a new one begins anew. */
export const PREFIX = 'handrail:1:';

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
