import { store } from './storage.ts';

/** Choice of the colour scheme, kept in this browser; `core/theme-script.ts` applies it before the first paint. */
class ThemeChoice extends HTMLElement {
  connectedCallback(): void {
    const chosen = document.documentElement.dataset['theme'] ?? 'system';
    for (const input of this.querySelectorAll('input')) input.checked = input.value === chosen;
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) choose(target.value);
    });
  }
}

function choose(theme: string): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
  store('theme', theme);
}

customElements.define('theme-choice', ThemeChoice);
