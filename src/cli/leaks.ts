import { findLeaks, type Hidden, type Leak } from '#build/leaks.ts';
import { EntryCache } from '#markdown/cache.ts';
import type { Options } from './options.ts';
import type { Prepared } from './prepare.ts';

/** Sentences of pages and parts that are not for an audience, and that a built site holds all the same. */
export function leaksOf(
  { compilation, graph }: Prepared,
  options: Options,
  folder: string,
): Leak[] {
  const bodies = new EntryCache(options.cache);
  const hidden: Hidden[] = [];
  const shown: string[] = [];
  for (const record of compilation.records) {
    const { file, key, summary, audienceParts = [] } = record;
    const passages = bodies.body(key).passages.map(({ text }) => text);
    const text = [summary, ...passages].join('\n');
    if (graph.isVisible(record)) shown.push(text);
    else hidden.push({ file, text });
    for (const part of audienceParts) hidden.push({ file, text: part.text.join('\n') });
  }
  return findLeaks(folder, hidden, shown);
}

/** Leaks as a build reports them. */
export function leakReport(leaks: readonly Leak[]): string {
  const lines = leaks.map(({ file, sentence, found }) => {
    return `${file} is not for this audience, but ${found} holds “${sentence}”`;
  });
  const fix =
    'Nothing was published. Write it out of the other page, or give both the same audience.';
  return [...lines, fix].join('\n');
}
