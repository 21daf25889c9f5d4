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

/** Keeps a text under a name. Where storage is full or refused, the choice holds for this page only. */
export function store(name: string, text: string): void {
  try {
    localStorage.setItem(PREFIX + name, text);
  } catch {
    // Nothing to tell: the page works as it is.
  }
}
