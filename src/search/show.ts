import type { Stretch } from './excerpt.ts';
import type { Result } from './results.ts';

/** Other places of a page that a list of results names. */
const PLACES = 3;

/** A result as an entry of a list: kind, title, best place, excerpt, further places. */
export function entry(result: Result, today: string): HTMLLIElement {
  const { kind, url, place, others } = result;
  const item = element('li', 'hit');
  item.dataset['kind'] = kind;
  const title = element('h2', 'hit-title', link(url, result.title));
  item.append(
    about(result, today),
    title,
    ...named(result, 'p'),
    element('p', 'hit-text', ...nodes(result.text)),
  );
  const places = [...(place ? [place] : []), ...others].slice(0, PLACES);
  if (places.length > 0) {
    const links = places.map(({ title, url }) => element('li', '', link(url, title)));
    item.append(element('ul', 'hit-places', ...links));
  }
  return item;
}

/** A result as an option of a listbox: it leads to its best place. */
export function option(result: Result, today: string): HTMLAnchorElement {
  const { url, kind, title, place, text } = result;
  const line = element('span', 'hit-line', element('span', 'hit-title', ...nodes(title)));
  if (place) line.append(' ', element('span', 'hit-place', ...nodes(place.title)));
  else line.append(...named(result));
  const created = choice(
    place?.url ?? url,
    line,
    element('span', 'hit-text', ...nodes(text)),
    about(result, today, 'span'),
  );
  created.dataset['kind'] = kind;
  return created;
}

/** A search as an option: chosen, it is typed into the field. */
export function suggestion(term: string, address: string): HTMLAnchorElement {
  const created = choice(address, element('span', 'hit-term', term));
  created.dataset['term'] = term;
  return created;
}

/** What else a page is called that was asked for. */
function named({ names }: Result, tag: 'p' | 'span' = 'span'): (Node | string)[] {
  return names.flatMap((name) => [' ', element(tag, 'hit-name', ...nodes(name))]);
}

/** What a result is, whose, and whether one can go by it. */
function about(result: Result, today: string, tag: 'p' | 'span' = 'p'): HTMLElement {
  const created = element(tag, 'hit-about', element('span', 'hit-kind', result.label));
  if (result.owner && result.owner !== result.title.map(({ text }) => text).join('')) {
    created.append(element('span', 'hit-owner', result.owner));
  }
  if (result.standing) created.append(element('span', 'hit-standing', result.standing));
  if (result.due && result.due < today) {
    created.append(element('span', 'hit-standing', 'Review overdue'));
  }
  return created;
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
