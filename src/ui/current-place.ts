/** Marks in the table of contents where the reader is: the last heading that reached the top. */
/** Where a heading stands that a link led to, and a little more; px from the top. */
const LINE = 100;

const toc = document.querySelector<HTMLElement>('.toc');
toc?.addEventListener('click', ({ target }) => {
  if (target instanceof HTMLAnchorElement) toc.hidePopover();
});

const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('.toc a')].map((link) => [
    decodeURIComponent(link.hash.slice(1)),
    link,
  ]),
);
const places = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
let current: HTMLAnchorElement | undefined;

function follow(): void {
  const passed = places.filter((place) => place.getBoundingClientRect().top <= LINE);
  const end = scrollY + innerHeight >= document.documentElement.scrollHeight - 2 && scrollY > 0;
  const place = end ? places.at(-1) : passed.at(-1);
  const next = place && links.get(place.id);
  if (next === current) return;
  current?.removeAttribute('aria-current');
  next?.setAttribute('aria-current', 'true');
  current = next;
}

if (places.length > 0) {
  let waiting = false;
  const soon = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      follow();
    });
  };
  addEventListener('scroll', soon, { passive: true });
  addEventListener('resize', soon, { passive: true });
  follow();
}
