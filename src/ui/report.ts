/** Adds to a problem report the heading that its reader was at. */
const link = document.querySelector<HTMLAnchorElement>('a[data-report]');
link?.addEventListener('click', () => {
  const place = document.querySelector('.toc [aria-current]')?.getAttribute('href') ?? '';
  const url = new URL(link.href);
  for (const [name, value] of url.searchParams) {
    if (!value.startsWith('Page: ')) continue;
    const [, ...rest] = value.split('\n');
    url.searchParams.set(
      name,
      [`Page: ${location.origin}${location.pathname}${place}`, ...rest].join('\n'),
    );
  }
  link.href = url.href;
});
