import { siteUrl } from '#core/urls.ts';
import { xml } from './xml.ts';

/**
 * All pages as a sitemap (https://www.sitemaps.org/protocol.html). The protocol wants whole addresses:
 * without a site they are written from the root.
 */
export function sitemap(paths: readonly string[], site: URL | undefined, base: string): string {
  const urls = paths.map((path) => {
    const url = siteUrl(base, path);
    return `<url><loc>${xml(site ? new URL(url, site).href : url)}</loc></url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}
