/** Closes a menu for Escape, with the focus on what opened it, and for a press elsewhere. */
export function closing(menu: HTMLDetailsElement, signal: AbortSignal): void {
  menu.addEventListener(
    'keydown',
    ({ key }) => {
      if (key !== 'Escape' || !menu.open) return;
      menu.open = false;
      menu.querySelector('summary')?.focus();
    },
    { signal },
  );
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (!menu.contains(target as Node) && !document.querySelector(':modal')) menu.open = false;
    },
    { signal },
  );
}
