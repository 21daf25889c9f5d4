import type { Published } from '#core/published.ts';
import { addressOf } from './addresses.ts';

/** `robots.txt` (RFC 9309): all may be read, but nothing of a preview. */
export function robots(published: Published): string {
  if (published.preview) return 'User-agent: *\nDisallow: /\n';
  const map = published.site ? `\nSitemap: ${addressOf(published, 'sitemap.xml')}\n` : '';
  return `User-agent: *\nAllow: /\n${map}`;
}
