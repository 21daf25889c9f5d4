import { keepInPlace } from './keep-in-place.ts';
import { store, stored } from './storage.ts';
import { chosenOf, withChoice } from './tab-choices.ts';

/**
 * Panels with labels become tabs. A choice is remembered, and followed by all groups of that `sync` (or
 * all without one) that have a tab of the same label.
 */
const CHOICES = 'tabs';

const groups = [...document.querySelectorAll<HTMLElement>('.tabs')].map(makeTabs);
for (const { reveal } of groups) reveal();
addEventListener('hashchange', () => {
  for (const { reveal } of groups) reveal();
});

interface Group {
  /** Shows the tab of a name, if the group has it. */
  follow(name: string): void;
  /** Shows the panel that holds what the address names. */
  reveal(): void;
}

function makeTabs(group: HTMLElement): Group {
  const panels = [...group.querySelectorAll<HTMLElement>(':scope > .tab')];
  const names = panels.map(({ ariaLabel }) => `${group.dataset['sync'] ?? ''}/${ariaLabel}`);
  const tabs = panels.map((panel, index) => {
    const tab = document.createElement('button');
    tab.type = 'button';
    tab.role = 'tab';
    tab.textContent = panel.ariaLabel;
    tab.ariaControlsElements = [panel];
    tab.addEventListener('click', () => choose(index));
    panel.role = 'tabpanel';
    // Something in a hidden panel was found: searched text, or where a link leads.
    panel.addEventListener('beforematch', () => show(index));
    return tab;
  });
  const list = document.createElement('div');
  list.role = 'tablist';
  list.append(...tabs);
  list.addEventListener('keydown', (event) => {
    const at = tabs.indexOf(event.target as HTMLButtonElement);
    const last = tabs.length - 1;
    const to = {
      ArrowLeft: at ? at - 1 : last,
      ArrowRight: at < last ? at + 1 : 0,
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined || event.altKey) return;
    event.preventDefault();
    choose(to);
    tabs[to]?.focus();
  });
  group.prepend(list);
  show(chosenOf(names, stored(CHOICES)));

  /** Of a hidden panel only the content is away: the panel itself must not be met by key or reader. */
  function show(index: number): void {
    tabs.forEach((tab, at) => {
      const shown = at === index;
      const panel = panels[at] as HTMLElement;
      tab.ariaSelected = String(shown);
      panel.ariaHidden = shown ? null : 'true';
      tab.tabIndex = panel.tabIndex = shown ? 0 : -1;
      if (shown) panel.removeAttribute('hidden');
      else panel.setAttribute('hidden', 'until-found');
    });
  }

  function choose(index: number): void {
    const name = names[index] ?? '';
    keepInPlace(group, () => {
      for (const { follow } of groups) follow(name);
    });
    store(CHOICES, withChoice(stored(CHOICES), name));
  }

  function follow(name: string): void {
    if (names.includes(name)) show(names.indexOf(name));
  }

  function reveal(): void {
    const target = document.querySelector(':target');
    const index = panels.findIndex((panel) => panel.hidden && panel.contains(target));
    if (index === -1) return;
    show(index);
    target?.scrollIntoView();
  }

  return { follow, reveal };
}
