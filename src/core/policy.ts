import { THEME_SCRIPT_HASH } from './theme-script.ts';

/** Directives of the pages, in the order in which they are sent. */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

/**
 * The Content-Security-Policy of every page (https://www.w3.org/TR/CSP3/): everything comes from the
 * site itself, and nothing but its own files runs. `wasm-unsafe-eval` is for the search index, which
 * is read by WebAssembly.
 *
 * @param inlineScript The one script that stands in the page, as `sha256-…`, if there is one.
 */
export function contentSecurityPolicy(inlineScript?: string): string {
  const own = inlineScript === undefined ? '' : ` '${inlineScript}'`;
  return DIRECTIVES.map((directive) =>
    directive.startsWith('script-src ') ? directive + own : directive,
  ).join('; ');
}

/** The policy of this engine's pages: in their head, in `_headers`, in the nginx snippet, on /trust/. */
export const pagePolicy = contentSecurityPolicy(THEME_SCRIPT_HASH);

/** The same as a response header, where a site can also refuse to be framed. */
export const headerPolicy = `${pagePolicy}; frame-ancestors 'none'`;
