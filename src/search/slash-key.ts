const KEY = 'handrail.1.slash-key';

/** Whether the reader turned off that `/` opens search (WCAG 2.1.4: single keys can be turned off). */
export function slashIsOff(): boolean {
  try {
    return localStorage.getItem(KEY) === 'off';
  } catch {
    return false;
  }
}

/** Keeps the reader's choice, where the browser lets it. */
export function turnSlash(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // Private mode: the choice holds for nothing but this.
  }
}
