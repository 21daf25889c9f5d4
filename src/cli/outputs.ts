import type { Deployment } from '#build/deployment.ts';
import { readText } from '#core/text.ts';
import type { MarkdownSource } from '#outputs/markdown.ts';
import { shardFolder } from '#search/shards.ts';
import type { Prepared } from './prepare.ts';

/** What Markdown files are made from: pages and fragments as the scan read them. */
export function markdownSource({ site, compilation }: Prepared): MarkdownSource {
  const { entries, fragments } = compilation.scan;
  const bytes = new Map([...entries, ...fragments].map((source) => [source.file, source.bytes]));
  const read = (file: string): string | undefined => {
    const found = bytes.get(file);
    return found && readText(found, () => undefined);
  };
  return { ...site.published, read };
}

/** What files for hosts are made from. */
export function deploymentOf({ site }: Prepared, indexes: number): Deployment {
  const shards = Array.from({ length: indexes }, (_, shard) => `pagefind/${shardFolder(shard)}`);
  return { ...site.published, shards };
}
