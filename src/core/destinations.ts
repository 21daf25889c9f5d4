import type { EntryRecord, Target } from './entry.ts';
import type { EntryLink, Resolved } from './graph.ts';
import type { EntryModel, ModelSource } from './model.ts';
import { siteUrl } from './urls.ts';

/** Where a target leads, ready to show. `url` is absent for what this build leaves out. */
export interface Destination {
  url?: string;
  link?: EntryLink;
}

/** An image ready to show. */
export interface Picture {
  src: string;
  width?: number | undefined;
  height?: number | undefined;
}

/** One key for each distinct target: of a file whatever the fragment, of a reference with it. */
export function targetKey({ ref, file }: Target): string {
  return ref === undefined ? `file:${file ?? ''}` : `ref:${ref}`;
}

/** Where everything that an entry names leads, by {@link targetKey}. */
export function destinationsOf(
  source: ModelSource,
  record: EntryRecord,
): EntryModel['destinations'] {
  const found: EntryModel['destinations'] = {};
  for (const use of record.links) {
    if (use.as !== 'image')
      found[targetKey(use)] ??= destination(source, use, source.graph.resolve(use));
  }
  return found;
}

function destination(
  { graph, base, assets }: ModelSource,
  use: Target,
  resolved: Resolved,
): Destination {
  switch (resolved.to) {
    case 'entry': {
      const link = graph.link(resolved.record);
      const hash =
        use.ref !== undefined && resolved.hash ? `#${encodeURIComponent(resolved.hash)}` : '';
      return { url: siteUrl(base, link.path) + hash, link };
    }
    case 'list':
      return { url: siteUrl(base, `${resolved.kind.folder}/`) };
    case 'alerts':
      return { url: siteUrl(base, resolved.path) };
    case 'home':
      return { url: base };
    case 'asset': {
      const path = assets.get(resolved.file)?.path;
      return path === undefined ? {} : { url: siteUrl(base, path) };
    }
    default:
      return {};
  }
}

/** The images of an entry, by file. */
export function picturesOf(source: ModelSource, record: EntryRecord): EntryModel['pictures'] {
  const found: EntryModel['pictures'] = {};
  for (const { as, file } of record.links) {
    const picture = as === 'image' && file !== undefined ? pictureOf(source, file) : undefined;
    if (picture && file !== undefined) found[file] = picture;
  }
  return found;
}

/** An image of the handbook, if the site has it. */
export function pictureOf({ assets, base }: ModelSource, file: string): Picture | undefined {
  const asset = assets.get(file);
  if (!asset) return undefined;
  return { src: siteUrl(base, asset.path), width: asset.width, height: asset.height };
}
