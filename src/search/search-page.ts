import { stretches } from './excerpt.ts';
import type { Pagefind, PagefindResult } from './pagefind.d.ts';

const AT_ONCE = 10;
const PLACES = 3;

/**
 * `<search-page data-bundle data-base>`: results for `?q=` as one types, with filters; the address
 * follows. Says so where the index cannot be loaded, and tries again when asked.
 */
class SearchPage extends HTMLElement {
  #abort = new AbortController();
  #pagefind: Promise<Pagefind> | undefined;
  #query = 0;
  #rest: (() => Promise<PagefindResult>)[] = [];

  connectedCallback(): void {
    const { signal } = this.#abort;
    const given = new URLSearchParams(location.search);
    this.#input.value = given.get('q') ?? '';
    this.#form.addEventListener('submit', (event) => this.#submit(event), { signal });
    this.#form.addEventListener('input', () => void this.#search(), { signal });
    this.#button('retry').addEventListener('click', () => void this.#search(), { signal });
    this.#button('more').addEventListener('click', () => void this.#show(this.#query), { signal });
    addEventListener('popstate', () => this.#restore(), { signal });
    void this.#search(given);
  }

  disconnectedCallback(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  #submit(event: Event): void {
    event.preventDefault();
    void this.#search();
  }

  #restore(): void {
    const given = new URLSearchParams(location.search);
    this.#input.value = given.get('q') ?? '';
    void this.#search(given);
  }

  async #search(given?: URLSearchParams): Promise<void> {
    const turn = ++this.#query;
    const term = this.#input.value.trim();
    this.#button('retry').hidden = true;
    try {
      const pagefind = await (this.#pagefind ??= this.#load());
      await this.#fillFilters(pagefind, given);
      if (turn !== this.#query) return;
      const filters = this.#filters();
      this.#keepAddress(term, filters);
      if (!term && Object.keys(filters).length === 0) return this.#say('', []);
      const { results } = await pagefind.search(term || null, { filters });
      if (turn !== this.#query) return;
      this.#say(
        counted(results.length, term),
        results.map(({ data }) => data),
      );
      await this.#show(turn);
    } catch (error) {
      console.error(error);
      this.#pagefind = undefined;
      if (turn !== this.#query) return;
      this.#say(
        'The search index could not be loaded. The lists in the header have every page.',
        [],
      );
      this.#button('retry').hidden = false;
    }
  }

  async #load(): Promise<Pagefind> {
    const { bundle = '/', base = '/', shards = '1' } = this.dataset;
    const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Pagefind;
    await pagefind.options({ bundlePath: bundle, baseUrl: base, noWorker: true });
    await pagefind.init();
    for (let shard = 1; shard < Number(shards); shard++) {
      await pagefind.mergeIndex(`${bundle}${shard}/`, { baseUrl: base });
    }
    // A missing index shows only in what comes back: without pages there are no filters either.
    if (Object.keys(await pagefind.filters()).length === 0) throw new Error('The index is empty.');
    return pagefind;
  }

  async #fillFilters(pagefind: Pagefind, given?: URLSearchParams): Promise<void> {
    const fieldset = this.querySelector('fieldset');
    if (!fieldset) return;
    const filters = await pagefind.filters();
    for (const select of fieldset.querySelectorAll('select')) {
      const names = Object.keys(filters[select.name] ?? {}).sort();
      if (select.options.length === 1) {
        for (const name of names) select.add(new Option(name, name));
      }
      if (given) select.value = given.get(select.name) ?? '';
    }
    fieldset.hidden = false;
  }

  #filters(): Record<string, string> {
    const chosen = [...this.querySelectorAll('select')].filter(({ value }) => value !== '');
    return Object.fromEntries(chosen.map(({ name, value }) => [name, value]));
  }

  #keepAddress(term: string, filters: Record<string, string>): void {
    const query = new URLSearchParams({ ...(term ? { q: term } : {}), ...filters }).toString();
    const address = location.pathname + (query ? `?${query}` : '');
    if (address !== location.pathname + location.search) history.replaceState(null, '', address);
  }

  #say(text: string, rest: (() => Promise<PagefindResult>)[]): void {
    const state = this.querySelector('[data-state]');
    if (state) state.textContent = text;
    this.#list.replaceChildren();
    this.#rest = rest;
    this.#button('more').hidden = true;
  }

  async #show(turn: number): Promise<void> {
    const next = this.#rest.splice(0, AT_ONCE);
    const results = await Promise.all(next.map((data) => data()));
    if (turn !== this.#query) return;
    this.#list.append(...results.map(item));
    this.#button('more').hidden = this.#rest.length === 0;
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form') as HTMLFormElement;
  }

  get #input(): HTMLInputElement {
    return this.querySelector('input') as HTMLInputElement;
  }

  get #list(): HTMLOListElement {
    return this.querySelector('[data-results]') as HTMLOListElement;
  }

  #button(name: 'retry' | 'more'): HTMLButtonElement {
    return this.querySelector(`[data-${name}]`) as HTMLButtonElement;
  }
}

function counted(count: number, term: string): string {
  const words = count === 0 ? 'No results' : count === 1 ? '1 result' : `${count} results`;
  return term ? `${words} for “${term}”` : words;
}

function item({ url, excerpt, meta, filters, sub_results }: PagefindResult): HTMLLIElement {
  const title = element('a', meta['title'] ?? url);
  title.href = url;
  const about = element('p', (filters['kind'] ?? []).join(', '));
  about.className = 'about';
  const text = element('p', '');
  for (const { text: part, hit } of stretches(excerpt)) {
    text.append(hit ? element('mark', part) : part);
  }
  const places = element('p', '');
  places.className = 'places';
  for (const place of sub_results.filter((sub) => sub.url.includes('#')).slice(0, PLACES)) {
    const link = element('a', place.title);
    link.href = place.url;
    places.append(places.hasChildNodes() ? ' · ' : '', link);
  }
  const entry = element('li', '');
  entry.append(title, about, text, ...(places.hasChildNodes() ? [places] : []));
  return entry;
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text: string,
): HTMLElementTagNameMap[K] {
  const created = document.createElement(name);
  created.textContent = text;
  return created;
}

customElements.define('search-page', SearchPage);
