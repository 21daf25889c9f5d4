import { posix } from 'node:path';
import { isExternal, resolvePath } from '#core/urls.ts';

/** A link written in `fromFile` as it must be written in `toFile`, both relative to the handbook. */
export function relativeTo(toFile: string, fromFile: string, href: string): string {
  if (isExternal(href) || href.startsWith('/') || href.startsWith('#') || href === '') return href;
  const mark = href.search(/[?#]/);
  const path = mark === -1 ? href : href.slice(0, mark);
  const resolved = resolvePath(fromFile, path);
  if (resolved === undefined) return href;
  return posix.relative(posix.dirname(toFile), resolved) + (mark === -1 ? '' : href.slice(mark));
}
