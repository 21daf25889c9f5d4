import { stringify } from 'yaml';
import { slug } from 'github-slugger';
import type { Writer } from '../writer.ts';

/** A whole page: the common fields and those of its kind as front matter, then the body. */
export function withFields(w: Writer, fields: Fields, blocks: readonly string[]): string {
  const { random } = w;
  const common: Fields = {
    title: w.page.title,
    summary: w.plain(),
    owner: w.some('team'),
    reviewed: w.date(),
    reviewEvery: random.pick(['6mo', '1y', '2y']),
    services: [...new Set(Array.from({ length: random.int(0, 3) }, () => w.some('service')))],
    tags: random.sample(TAGS, random.int(1, 3)),
    keywords: [...new Set(Array.from({ length: random.int(0, 3) }, () => w.names.noun()))],
    aliases: random.chance(0.15) ? [`/wiki/${w.page.kind}-${slug(w.page.title)}`] : [],
    related: random.chance(0.4) ? related(w) : [],
  };
  const filled = Object.entries({ ...common, ...fields }).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  const matter = stringify(Object.fromEntries(filled), { lineWidth: 0 });
  return `---\n${matter}---\n\n${joined([...blocks, w.leftLinks()])}\n`;
}

/** Blocks with one blank line between them; empty ones left out. */
export function joined(blocks: readonly string[]): string {
  return blocks.filter((block) => block !== '').join('\n\n');
}

/** Each heading with its words and its share of the shuffled extra blocks. */
export function sections(
  w: Writer,
  headings: readonly string[],
  words: number,
  extras: readonly string[],
): string[] {
  const shuffled = w.random.shuffle(extras);
  return headings.flatMap((heading, index) => {
    const own = shuffled.filter((_, at) => at % headings.length === index);
    const share = words / headings.length / (own.length + 1);
    return [
      `## ${heading}`,
      w.paragraphs(share),
      ...own.flatMap((block) => [block, w.paragraphs(share)]),
    ];
  });
}

export type Fields = Record<string, unknown>;

const TAGS =
  'on-call reliability performance security cost data delivery testing review people process tools'.split(
    ' ',
  );

function related(w: Writer): string[] {
  const pages = Array.from({ length: w.random.int(1, 3) }, () => w.random.pick(w.world.pages));
  const others = pages.filter((page) => page !== w.page);
  return [...new Set(others.map(({ kind, id }) => `${kind}/${id}`))];
}
