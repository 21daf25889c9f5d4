import type { Published } from '#core/published.ts';
import { siteUrl } from '#core/urls.ts';

/**
 * `_redirects` as Netlify and Cloudflare Pages read it: old addresses lead to their page, the query is
 * kept by the host. Netlify prefers the copy of the page that lies at the old address, which is as good.
 */
export function redirectsFile({ graph, base }: Published): string {
  const lines = [...graph.aliases()].map(
    ([alias, record]) => `${siteUrl(base, alias)} ${siteUrl(base, graph.path(record))} 301`,
  );
  if (base !== '/') lines.push(`${base}* ${base}404.html 404`);
  return lines.map((line) => `${line}\n`).join('');
}
