import type { HandbookConfig } from './handbook.ts';
import type { KindFolder } from './kind.ts';

/** The kinds as a handbook orders and calls them. */
export function ownKinds<K extends { folder: KindFolder; plural: string }>(
  kinds: readonly K[],
  { sections }: HandbookConfig,
): K[] {
  const place = (kind: K): number => {
    const at = sections.findIndex(({ section }) => section === kind.folder);
    return at === -1 ? sections.length : at;
  };
  return kinds
    .map((kind) => {
      const own = sections.find(({ section }) => section === kind.folder)?.label;
      return own === undefined ? kind : { ...kind, plural: own };
    })
    .sort((a, b) => place(a) - place(b));
}
