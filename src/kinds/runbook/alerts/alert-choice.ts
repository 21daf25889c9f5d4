import { labelsOf, narrowed } from '#core/alert-choice.ts';

/**
 * Several runbooks answer an alert: what the link says of it narrows them. Where one is left, it is
 * opened, with query and fragment as they came; the others stay below, for what the link may have wrong.
 */
class AlertChoice extends HTMLElement {
  connectedCallback(): void {
    const choices = [...this.querySelectorAll('li')].map((item) => ({
      item,
      severity: item.dataset['severity'],
      match: JSON.parse(item.dataset['match'] ?? '{}') as Record<string, string>,
    }));
    for (const { item } of choices) carry(item);
    const left = narrowed(choices, labelsOf(location.search, location.hash));
    const [only] = left;
    const link = only?.item.querySelector('a');
    if (link && left.length === 1) {
      location.replace(link.href);
      return;
    }
    const out = choices.filter((choice) => !left.includes(choice));
    for (const { item } of out) {
      item.dataset['out'] = '';
      item.parentElement?.append(item);
    }
  }
}

/** Puts query and fragment of this address into a link; its own anchor counts where there is none. */
function carry(item: HTMLElement): void {
  const link = item.querySelector('a');
  if (!link) return;
  const anchor = link.dataset['anchor'];
  const url = new URL(link.href);
  url.search = location.search;
  url.hash = withAnchor(location.hash, anchor);
  link.href = url.href;
}

function withAnchor(hash: string, anchor: string | undefined): string {
  if (anchor === undefined || !/^(#(\?|$)|$)/.test(hash)) return hash;
  return `#${encodeURIComponent(anchor)}${hash.slice(1)}`;
}

customElements.define('alert-choice', AlertChoice);
