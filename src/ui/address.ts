/** Reached by an old address: the page is the same, so only the address bar changes, query and fragment kept. */
const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
if (canonical) {
  const { pathname } = new URL(canonical.href);
  if (pathname !== location.pathname) {
    history.replaceState(history.state, '', pathname + location.search + location.hash);
  }
}
