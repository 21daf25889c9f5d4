import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headersFile } from '#outputs/headers-file.ts';
import { nginxConf } from '#outputs/nginx-conf.ts';
import { redirectsFile } from '#outputs/redirects-file.ts';
import type { Deployment } from '#outputs/serving.ts';

export type { Deployment };

/** Writes what hosts read of a site: headers and redirects for those that know them, and for nginx. */
export function writeDeployment(stage: string, deployment: Deployment): void {
  const files = {
    _headers: headersFile(deployment),
    _redirects: redirectsFile(deployment),
    'handrail.nginx.conf': nginxConf(deployment),
    // GitHub Pages would leave out folders like _astro.
    '.nojekyll': '',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(stage, name), text);
}
