import { COPIED_FOR, copyText } from './clipboard.ts';

/**
 * Headings that can be linked get a "#" behind them, which copies the link. It is no part of the
 * heading's text or name: the sign comes from the style sheet, and the name is written out.
 */

for (const heading of document.querySelectorAll<HTMLElement>(
  'main :is(h2, h3, h4):not(.sr-only)',
)) {
  // Components put the id around their heading, which links to it.
  const inner = heading.querySelector<HTMLAnchorElement>(':scope > a[href^="#"]');
  const hash = heading.id ? `#${encodeURIComponent(heading.id)}` : inner?.hash;
  if (!hash) continue;
  const name = heading.textContent.replace(/\s+/g, ' ').trim();
  const link = document.createElement('a');
  link.className = 'heading-link';
  link.href = hash;
  link.ariaLabel = `Link to ${name}`;
  link.addEventListener('click', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) void copyLink(link);
  });
  heading.ariaLabel ??= name;
  if (inner) inner.tabIndex = -1;
  heading.append(link);
}

async function copyLink(link: HTMLAnchorElement): Promise<void> {
  link.dataset['copied'] = await copyText(link.href);
  setTimeout(() => delete link.dataset['copied'], COPIED_FOR);
}
