import { labelsOf, narrowed } from '#core/alert-choice.ts';
import { decode } from '#core/urls.ts';

/**
 * Goes where the page wants to be read from for the alert whose address it was reached by, unless the
 * link names a place itself. A query within the fragment stays there.
 */
export function goToPlace(address: string): void {
  if (!/^(#(\?|$)|$)/.test(location.hash)) return;
  const alert = decode(address).split('/').at(-2)?.toLowerCase();
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-alert]')]
    .filter(({ dataset }) => dataset['alert'] === alert)
    .map(({ hash, dataset }) => ({
      hash,
      severity: dataset['severity'],
      match: JSON.parse(dataset['match'] ?? '{}') as Record<string, string>,
    }));
  const [place] = narrowed(links, labelsOf(location.search, location.hash));
  if (place) location.replace(place.hash + location.hash.slice(1));
}
