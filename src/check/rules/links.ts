import { hasAnchor } from '#core/anchors.ts';
import type { EntryRecord, LinkUse } from '#core/entry.ts';
import type { RawFinding } from '#core/findings.ts';
import type { Graph } from '#core/graph.ts';
import { didYouMean, nearest } from '#core/near.ts';
import { isPublishable } from '#core/assets.ts';
import { posix } from 'node:path';
import type { Subject } from '../check.ts';

/** Links and images must lead somewhere: to a file of the handbook, and to a place in it. */
export function* linkChecks({ graph, compilation }: Subject): Iterable<RawFinding> {
  const files = new Files(compilation.records, compilation.scan.others);
  for (const record of compilation.records) {
    if (!graph.isVisible(record)) continue;
    for (const use of record.links) {
      const found =
        use.as === 'image'
          ? image(use, record, files)
          : use.as === 'link'
            ? link(use, record, graph, files)
            : undefined;
      if (found) yield { ...found, file: record.file, line: use.line, column: use.column };
    }
  }
}

type Problem = Pick<RawFinding, 'rule' | 'message' | 'fix'>;

function link(use: LinkUse, from: EntryRecord, graph: Graph, files: Files): Problem | undefined {
  const resolved = graph.resolve(use);
  switch (resolved.to) {
    case 'nothing':
      return {
        rule: 'broken-link',
        message: `"${use.written}" leads to no file${files.near(use, from)}`,
        fix: `links are relative to this file; there is no ${use.file}`,
      };
    case 'hidden':
      return {
        rule: 'link-to-draft',
        message: `"${use.written}" leads to ${resolved.record.file}, which this build leaves out`,
        fix: 'publish that page (`status: active`), or remove the link; it is shown as plain text',
      };
    case 'asset':
      return publishable(resolved.file, use.written);
    case 'entry':
    case 'list':
    case 'home': {
      const { hash, record } = resolved;
      if (hash === undefined || !record || hasAnchor(record.anchors, hash)) return undefined;
      return {
        rule: 'broken-anchor',
        message: `${record.file === from.file ? 'this page' : record.file} has no "#${hash}"${didYouMean(hash, record.anchors)}`,
        fix: anchorsOf(record),
      };
    }
    default:
      return undefined;
  }
}

function anchorsOf(record: EntryRecord): string {
  if (record.anchors.length === 0) return 'it has no headings: remove the part after "#"';
  const shown = record.anchors.slice(0, 8).map((anchor) => `#${anchor}`);
  return `it has ${shown.join(', ')}${record.anchors.length > 8 ? ', …' : ''}`;
}

function image(use: LinkUse, from: EntryRecord, files: Files): Problem | undefined {
  const file = use.file ?? '';
  if (files.others.has(file)) return publishable(file, use.written);
  return {
    rule: 'missing-image',
    message: `there is no image "${use.written}"${files.nearImage(use, from)}`,
    fix: `put it at ${file}, or correct the path`,
  };
}

function publishable(file: string, written: string): Problem | undefined {
  if (isPublishable(file)) return undefined;
  return {
    rule: 'unsafe-asset',
    message: `"${written}" is a kind of file that is not published`,
    fix: 'link to where it is hosted, or pack it into a .zip',
  };
}

/** File names, for near matches. */
class Files {
  readonly others: ReadonlySet<string>;
  readonly #all: string[];

  constructor(records: EntryRecord[], others: ReadonlySet<string>) {
    this.others = others;
    this.#all = [...records.map(({ file }) => file), ...others];
  }

  /** The near match as the author would have to write it: a file of nearly that name, anywhere. */
  near(use: LinkUse, from: EntryRecord): string {
    const file = use.file ?? '';
    const others = this.#all.filter((other) => other !== from.file);
    const best =
      others.find((other) => posix.basename(other) === posix.basename(file)) ??
      others.find((other) => stem(other) === stem(file)) ??
      others.find((other) => nearest(stem(file), [stem(other)]) !== undefined);
    return best === undefined ? '' : ` — did you mean "${fromFile(best, from)}"?`;
  }

  nearImage(use: LinkUse, from: EntryRecord): string {
    const images = [...this.others].filter((other) => IMAGE.test(other));
    const name = posix.basename(use.file ?? '');
    const best =
      images.find((other) => posix.basename(other) === name) ??
      images.find((other) => nearest(posix.basename(other), [name]) !== undefined);
    return best === undefined ? '' : ` — did you mean "${fromFile(best, from)}"?`;
  }
}

const IMAGE = /\.(png|jpe?g|gif|webp|avif|svg)$/i;

function stem(file: string): string {
  return posix.basename(file).replace(/\.[^.]*$/, '');
}

function fromFile(file: string, from: EntryRecord): string {
  return posix.relative(posix.dirname(from.file), file);
}
