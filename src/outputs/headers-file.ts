import { siteUrl } from '#core/urls.ts';
import {
  FOREVER,
  foreverFolders,
  FRESH,
  pageFolders,
  securityHeaders,
  type Deployment,
} from './serving.ts';

/**
 * `_headers` as Netlify and Cloudflare Pages read it. Both join the values of a header that several
 * rules set, so no two rules about caching meet; what none names is for the host to decide.
 */
export function headersFile(deployment: Deployment): string {
  const { base } = deployment;
  const cached = (folder: string, value: string): string =>
    `${siteUrl(base, folder)}*\n  Cache-Control: ${value}`;
  const rules = [
    `${base}*\n${securityHeaders(deployment)
      .map(([name, value]) => `  ${name}: ${value}`)
      .join('\n')}`,
    `${base}\n  Cache-Control: ${FRESH}`,
    ...pageFolders().map((folder) => cached(folder, FRESH)),
    ...foreverFolders(deployment).map((folder) => cached(folder, FOREVER)),
  ];
  return `${rules.join('\n\n')}\n`;
}
