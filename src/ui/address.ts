import { decode } from '#core/urls.ts';
import { labelsOf, narrowed } from '#core/alert-choice.ts';

/**
 * Reached by an old address, or by that of an alert: the page is the same, so only the address bar
 * changes, query and fragment kept. An alert may begin at a place in the page.
 */
const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
if (canonical) {
  const { pathname } = new URL(canonical.href);
  if (pathname !== location.pathname) {
    const place = placeOf(decode(location.pathname).split('/').at(-2) ?? '');
    history.replaceState(history.state, '', pathname + location.search + location.hash);
    if (place !== undefined && /^(#(\?|$)|$)/.test(location.hash)) {
      location.replace(place + location.hash.slice(1));
    }
  }
}

/** Where the page wants to be read from for an alert: a fragment. */
function placeOf(alert: string): string | undefined {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-alert]')]
    .filter(({ dataset }) => dataset['alert'] === alert.toLowerCase())
    .map(({ hash, dataset }) => ({
      hash,
      severity: dataset['severity'],
      match: JSON.parse(dataset['match'] ?? '{}') as Record<string, string>,
    }));
  return narrowed(links, labelsOf(location.search, location.hash))[0]?.hash;
}
