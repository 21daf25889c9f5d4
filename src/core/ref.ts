import type { KindName } from './kind.ts';

/**
 * The reference that a field means: `kind/id`. Where only one kind can be named, its id is enough,
 * but the whole reference is understood too.
 */
export function refOf(expects: KindName | 'entry', written: string): string {
  return expects === 'entry' || written.startsWith(`${expects}/`)
    ? written
    : `${expects}/${written}`;
}
