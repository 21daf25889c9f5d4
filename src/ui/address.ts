/**
 * Reached by an old address, or by that of an alert: the page is the same, so only the address bar
 * changes, query and fragment kept. An alert may begin at a place in the page.
 */
const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
if (canonical) {
  const was = location.pathname;
  const { pathname } = new URL(canonical.href);
  if (pathname !== was) {
    history.replaceState(history.state, '', pathname + location.search + location.hash);
    if (document.querySelector('a[data-alert]')) {
      void import('./alert-place.ts').then(({ goToPlace }) => goToPlace(was));
    }
  }
}
