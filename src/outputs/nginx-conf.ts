import { siteUrl } from '#core/urls.ts';
import { FOREVER, foreverFolders, FRESH, securityHeaders, type Deployment } from './serving.ts';

/**
 * A snippet for nginx, to be included in a `server` block: headers, caching, the 404 page, and old
 * addresses that lead on with their query. A location that sets a header loses those of the server
 * (https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header), so each has them all.
 */
export function nginxConf(deployment: Deployment): string {
  const { base, graph } = deployment;
  // Only caching is for found files alone: a 404 of the moment of a deployment must not stay.
  const headers = (caching: string): string[] => [
    ...securityHeaders(deployment).map(([name, value]) => `add_header ${name} "${value}" always;`),
    `add_header Cache-Control "${caching}";`,
  ];
  const aliases = [...graph.aliases()].filter(([alias]) => alias !== '/');
  const blocks = [
    HEAD.replace('BASE', base),
    ['absolute_redirect off;', 'charset utf-8;', `error_page 404 ${base}404.html;`].join('\n'),
    location(base, [...headers(FRESH), 'index index.html;', 'try_files $uri $uri/ =404;']),
    ...foreverFolders(deployment).map((folder) =>
      location(`^~ ${base}${folder}`, [...headers(FOREVER), 'try_files $uri =404;']),
    ),
    location('~ /index\\.md$', [
      ...headers(FRESH),
      'types { }',
      'default_type text/markdown;',
      'charset_types text/markdown;',
      'try_files $uri =404;',
    ]),
    ...aliases.map(([alias, record]) => redirect(base, alias, graph.path(record))),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const HEAD = `# Include in a server block whose root holds the site at BASE:
#   include /path/to/site/handrail.nginx.conf;
# Compressed files beside the plain ones (find . -name '*.html' -exec gzip -9k {} +) are used with:
#   gzip_static on;`;

function location(where: string, lines: readonly string[]): string {
  return `location ${where} {\n${lines.map((line) => `  ${line}`).join('\n')}\n}`;
}

/** nginx compares decoded addresses; in what it answers, \`$\` would be a variable. */
function redirect(base: string, alias: string, path: string): string {
  const target = siteUrl(base, path).replaceAll('$', '%24');
  return location(`= "${base}${alias}"`, [`return 301 "${target}$is_args$args";`]);
}
