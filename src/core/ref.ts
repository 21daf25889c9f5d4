import type { Expected } from './kind.ts';

/**
 * The reference that a field means: `kind/id`, `kind/id#anchor`, or `rule/ERR-3`. Where only one kind
 * can be named, its id is enough, but the whole reference is understood too.
 */
export function refOf(expects: Expected, written: string): string {
  return expects === 'entry' || written.startsWith(`${expects}/`)
    ? written
    : `${expects}/${written}`;
}

/** A reference cut at its `#`. */
export function splitRef(ref: string): { entry: string; hash: string | undefined } {
  const at = ref.indexOf('#');
  return at === -1
    ? { entry: ref, hash: undefined }
    : { entry: ref.slice(0, at), hash: ref.slice(at + 1) };
}

/** Folder of an entry below its kind, by its id; '' for none. */
export function folderOf(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('/')));
}
