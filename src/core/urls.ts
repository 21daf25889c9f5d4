/** Characters that mean something in a URL or cannot stand in a file name on some disk. */
const UNSAFE = /[\s#?%&\\:*"<>|^`{}[\]\u0000-\u001f\u007f]+/gu;

/**
 * A path as it stands in URLs and ids: NFC, with white space and characters that URLs or disks
 * reserve turned into `-`. Letters of any script, `/`, `.`, `_`, `-` and letter case stay.
 */
export function slugPath(path: string): string {
  return path
    .normalize('NFC')
    .split('/')
    .map((segment) => segment.replace(UNSAFE, '-').replace(/^-+|-+$/g, '') || '-')
    .join('/');
}

/** `base` with exactly one slash at both ends: `/`, `/handbook/`. */
export function normalBase(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return inner ? `/${inner}/` : '/';
}

/** The percent-encoded URL of a site path under `base` (as {@link normalBase} gives it). */
export function siteUrl(base: string, path: string): string {
  return encodeURI(base + path.replace(/^\/+/, '')).replace(/[?#]/g, encodeURIComponent);
}

/** Whether a link leaves the site: it has a scheme or begins with `//`. */
export function isExternal(href: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(href) || href.startsWith('//');
}

/** A link cut into path, `?query` and `#hash` (each with its mark, or empty). */
export function splitHref(href: string): { path: string; query: string; hash: string } {
  const match = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(href);
  return { path: match?.[1] ?? '', query: match?.[2] ?? '', hash: match?.[3] ?? '' };
}

/** Percent-decoding that leaves malformed input as it is. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * A relative link resolved against the file it stands in, both relative to the handbook folder.
 * `undefined` where it leaves the folder. A leading `/` means the handbook folder itself.
 */
export function resolvePath(fromFile: string, path: string): string | undefined {
  const segments = path.startsWith('/') ? [] : fromFile.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.join('/');
}
