import type { EntryBody } from '#core/entry.ts';

/** One page as search sees it. */
export interface SearchPage {
  /** Path below the base, with a trailing slash. */
  path: string;
  title: string;
  summary: string;
  /** What the kind is called. */
  label: string;
  /** Shown with a result: name of the owning team, and the day its next review is due; '' for none. */
  owner: string;
  due: string;
  /** Whether it introduces a folder. */
  section: boolean;
  /** Values by filter: the kind by its name, the others as shown. */
  filters: Record<string, string[]>;
  /** What the page answers by name, searched beside title and summary: alerts, symptoms, errors. */
  words: string[];
  /** Words of those who do not know its title: a page is found by them, not called so. */
  keywords: string[];
  /** What else it is known by, never shown: its id, other addresses, ids of what is in it. */
  ids: string[];
  body: EntryBody;
}

/** Between the names in a page's `words` and `keywords`. */
export const BETWEEN_WORDS = ' · ';

/** How much a word counts where it stands; Pagefind squares these (https://pagefind.app/docs/weighting/). */
const WEIGHT = { title: 10, words: 7, summary: 5, heading: 4 };

/**
 * The HTML that Pagefind indexes for a page: written from its record, not cut out of the finished
 * page, so that navigation is never found and the index need not wait for rendering.
 */
export function searchHtml(page: SearchPage, language: string): string {
  const { title, summary, body, filters } = page;
  const filtered = Object.entries(filters).flatMap(([name, values]) =>
    values.map((value) => `<i data-pagefind-filter="${escape(name)}">${escape(value)}</i>`),
  );
  const { label, owner, due } = page;
  const ids = page.ids.join(BETWEEN_WORDS);
  const told = Object.entries({ label, owner, due, ids, section: page.section ? 'yes' : '' }).map(
    ([name, value]) => (value ? `<i data-pagefind-meta="${name}">${escape(value)}</i>` : ''),
  );
  const passages = body.passages.map(({ slug, heading, depth, text }) =>
    heading
      ? `<h${depth} id="${escape(slug)}" data-pagefind-weight="${WEIGHT.heading}">${escape(heading)}</h${depth}><p>${escape(text)}</p>`
      : `<p>${escape(text)}</p>`,
  );
  return (
    `<!doctype html><html lang="${escape(language)}"><head><title>${escape(title)}</title></head><body>${filtered.join('')}${told.join('')}` +
    `<main data-pagefind-body><h1 data-pagefind-weight="${WEIGHT.title}" data-pagefind-meta="title">${escape(title)}</h1>` +
    (summary
      ? `<p data-pagefind-weight="${WEIGHT.summary}" data-pagefind-meta="summary">${escape(summary)}</p>`
      : '') +
    namesHtml('words', page.words) +
    namesHtml('keywords', page.keywords) +
    `${passages.join('')}</main></body></html>`
  );
}

function namesHtml(meta: 'words' | 'keywords', names: readonly string[]): string {
  if (names.length === 0) return '';
  return `<p data-pagefind-weight="${WEIGHT.words}" data-pagefind-meta="${meta}">${escape(names.join(BETWEEN_WORDS))}</p>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
