import type { Stretch } from './excerpt.ts';
import type { Group, Result } from './results.ts';

/** Other places of a page that a list of results names. */
const PLACES = 3;

/** A result as an entry of a list: kind, title, best place, excerpt, further places. */
export function entry(result: Result): HTMLLIElement {
  const { kind, label, url, place, others } = result;
  const item = element('li', 'hit');
  item.dataset['kind'] = kind;
  const title = element('h2', 'hit-title', link(url, result.title));
  const about = element('p', 'hit-kind', label);
  if (result.standing) about.append(element('span', 'hit-standing', result.standing));
  item.append(about, title, element('p', 'hit-text', ...nodes(result.text)));
  const places = [...(place ? [place] : []), ...others].slice(0, PLACES);
  if (places.length > 0) {
    const links = places.map(({ title, url }) => element('li', '', link(url, title)));
    item.append(element('ul', 'hit-places', ...links));
  }
  return item;
}

/** A group of results in a listbox: each leads to its best place; what is left out, to all of it. */
export function group({ kind, results, more }: Group, name: string, all: string): HTMLElement {
  const heading = element('p', 'hit-kind', name);
  heading.id = `found-${kind}`;
  heading.role = 'presentation';
  const box = element('div', 'hit-group', heading, ...results.map(option));
  box.role = 'group';
  box.dataset['kind'] = kind;
  box.setAttribute('aria-labelledby', heading.id);
  if (more > 0) {
    const words = results.length > 0 ? `${more} more in ${name}` : `${more} in ${name}`;
    box.append(choice(all, element('span', 'hit-more', words)));
  }
  return box;
}

function option({ url, title, standing, place, text }: Result): HTMLAnchorElement {
  const line = element('span', 'hit-title', ...nodes(title));
  const said = element('span', 'hit-line', line);
  if (standing) said.append(' ', element('span', 'hit-standing', standing));
  if (place) said.append(' ', element('span', 'hit-place', ...nodes(place.title)));
  return choice(place?.url ?? url, said, element('span', 'hit-text', ...nodes(text)));
}

/** A link that is an option: the keyboard moves in the field, the pointer has a link's own ways. */
function choice(url: string, ...inside: Node[]): HTMLAnchorElement {
  const created = element('a', 'hit', ...inside);
  created.href = url;
  created.role = 'option';
  created.tabIndex = -1;
  created.ariaSelected = 'false';
  return created;
}

function link(url: string, title: readonly Stretch[]): HTMLAnchorElement {
  const created = element('a', '', ...nodes(title));
  created.href = url;
  return created;
}

function nodes(stretches: readonly Stretch[]): (Node | string)[] {
  return stretches.map(({ text, hit }) => (hit ? element('mark', '', text) : text));
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const created = document.createElement(name);
  if (className) created.className = className;
  created.append(...inside);
  return created;
}
