import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { querySets, type QuerySet } from './queries.ts';
import { askAll, relevance, type Asked, type Relevance } from './relevance.ts';
import { searchedSite } from './site.ts';
import { speedTable } from './speed.ts';

const USAGE = `npm run bench:search -- [options]
  --set NAME      only this set of questions: starter or prometheus
  --misses        tell which questions to tune on do not find their page first
  --pages N,N     sizes of handbooks to measure index and speed with (1000,4000)
  --no-speed      leave out index size and speed
  --no-relevance  leave out the questions`;

const { values } = parseArgs({
  allowNegative: true,
  options: {
    help: { type: 'boolean', default: false },
    set: { type: 'string' },
    misses: { type: 'boolean', default: false },
    pages: { type: 'string', default: '1000,4000' },
    speed: { type: 'boolean', default: true },
    relevance: { type: 'boolean', default: true },
  },
});

if (values.help) console.log(USAGE);
else await main();

async function main(): Promise<void> {
  console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}\n`);
  const sets = querySets().filter(({ name }) => !values.set || name === values.set);
  for (const set of values.relevance ? sets : []) await measureRelevance(set);
  if (!values.speed) return;
  for (const pages of values.pages.split(',')) console.log(await speedTable(Number(pages)));
}

async function measureRelevance(set: QuerySet): Promise<void> {
  const content = fileURLToPath(set.content);
  if (!existsSync(content)) {
    console.log(`${set.name}: left out, ${content} is not there.\n`);
    return;
  }
  const site = await searchedSite(content);
  try {
    const own = await askAll(set.queries, async (term) => (await site.ask(term)).paths);
    const large = await askAll(set.queries, (term) => site.askAsLarge(term));
    const stock = await askAll(set.queries, (term) => site.askStock(term));
    console.log(`### ${set.name}: ${set.queries.length} questions\n`);
    console.log(relevanceTable(own, large, stock));
    if (values.misses) console.log(misses(own));
  } finally {
    site.close();
  }
}

/** Markdown: our search, as in a large handbook too, and stock Pagefind, on the questions kept aside and on those tuned on. */
function relevanceTable(
  own: readonly Asked[],
  large: readonly Asked[],
  stock: readonly Asked[],
): string {
  const row = (name: string, all: readonly Asked[], aside: boolean): string => {
    const figures = relevance(all.filter(({ query }) => query.aside === aside));
    return `| ${name}, ${aside ? 'kept aside' : 'tuned on'} | ${cells(figures).join(' | ')} |`;
  };
  return [
    '| search | questions | hit@1 | hit@3 | hit@10 | MRR | no result |',
    '| :-- | --: | --: | --: | --: | --: | --: |',
    row('Handrail', own, true),
    row('as in a large handbook', large, true),
    row('Pagefind alone', stock, true),
    row('Handrail', own, false),
    row('as in a large handbook', large, false),
    row('Pagefind alone', stock, false),
    '',
  ].join('\n');
}

function cells({ count, hit1, hit3, hit10, mrr, empty }: Relevance): string[] {
  return [String(count), ...[hit1, hit3, hit10, mrr].map((each) => each.toFixed(2)), String(empty)];
}

/** What tuning looks at: never the questions kept aside. */
function misses(asked: readonly Asked[]): string {
  return asked
    .filter(({ query, at }) => !query.aside && at !== 0)
    .map(({ query, at, paths }) => {
      const { sort, term, wanted } = query;
      return `${sort}\t${term}\t${at}\t${paths.slice(0, 3).join(' ')}\t(${wanted.join(' ')})`;
    })
    .join('\n');
}
