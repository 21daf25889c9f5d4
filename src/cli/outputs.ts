import type { Deployment } from '#build/deployment.ts';
import { forAudience } from '#core/audience.ts';
import { readText } from '#core/text.ts';
import type { MarkdownSource } from '#outputs/markdown.ts';
import { shardFolder } from '#search/shards.ts';
import type { Prepared } from './prepare.ts';

/** What Markdown files are made from: pages and fragments as the scan read them. */
export function markdownSource({ site, compilation }: Prepared): MarkdownSource {
  const { entries, fragments } = compilation.scan;
  const bytes = new Map([...entries, ...fragments].map((source) => [source.file, source.bytes]));
  const records = new Map(
    [...compilation.records, ...compilation.fragments].map((record) => [record.file, record]),
  );
  const read = (file: string): string | undefined => {
    const found = bytes.get(file);
    const { audienceParts = [] } = records.get(file) ?? {};
    return (
      found &&
      forAudience(
        readText(found, () => undefined),
        audienceParts,
      )
    );
  };
  return { ...site.published, read };
}

/** What files for hosts are made from. */
export function deploymentOf({ site }: Prepared, indexes: number): Deployment {
  const shards = Array.from({ length: indexes }, (_, shard) => `pagefind/${shardFolder(shard)}`);
  return { ...site.published, shards };
}
