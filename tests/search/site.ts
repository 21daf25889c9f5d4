import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildOnce, newCache, ROOT } from '../bench/engine.ts';
import { serve } from '../../src/cli/serve.ts';
import { answer, type Answer, type Situation } from '../../src/search/answer.ts';
import { joined, type SearchIndex } from '../../src/search/load.ts';
import type { Pagefind } from '../../src/search/pagefind.d.ts';
import type { Parts } from '../../src/search/parts.ts';
import { shardCount } from '../../src/search/shards.ts';

/** A built handbook that is served, and its search, run here instead of in a browser. */
export interface SearchedSite {
  out: string;
  origin: string;
  index: SearchIndex;
  /** Asks as readers do, and returns the paths of the first results, and the answer. */
  ask(term: string, situation?: Situation): Promise<{ paths: string[]; answer: Answer }>;
  /** Asks as if this were a large handbook, where a first answer may cost less. */
  askAsLarge(term: string): Promise<string[]>;
  /** Asks Pagefind alone, as it is without us: its own ranking, every word needed. */
  askStock(term: string): Promise<string[]>;
  close(): void;
}

const NOWHERE: Situation = { kinds: [], today: '2026-11-22' };
const SHOWN = 10;

/** Builds and serves a handbook in a temporary folder. */
export async function searchedSite(content: string): Promise<SearchedSite> {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-search-'));
  const cache = newCache();
  const out = join(folder, 'out');
  const engine = join(ROOT, 'src/cli/main.ts');
  const timings = join(folder, 'timings.json');
  await buildOnce({ engine, content, out, cache, timings });
  const { server, port } = await serve(out, '/', undefined);
  // Longer than any pause between two questions: a connection that ends just as it is used again fails.
  server.keepAliveTimeout = 120_000;
  const origin = `http://localhost:${port}`;
  const bundle = `${origin}/pagefind/`;
  const [own, stock] = await Promise.all([pagefindOf(out, 'own'), pagefindOf(out, 'stock')]);
  await stock.options({ basePath: bundle, baseUrl: '/' });
  await stock.init();
  const count = Object.values((await stock.filters())['kind'] ?? {}).reduce((sum, n) => sum + n, 0);
  const index = await joined(own, { bundle, base: '/', shards: shardCount(count), pages: count });
  const large = asLarge(index, join(out, 'pagefind/parts.json'));
  const ask = async (of: SearchIndex, term: string, situation = NOWHERE) => {
    const told = await answer(of, { term, filters: {} }, situation);
    const isFew = told.results.length < SHOWN;
    const { results } = isFew && told.more ? await told.more() : told;
    return { paths: results.map(({ url }) => url), answer: told };
  };
  return {
    out,
    origin,
    index,
    ask: (term, situation) => ask(index, term, situation),
    askAsLarge: async (term) => (await ask(large, term)).paths,
    async askStock(term) {
      const { results } = await stock.search(term);
      const pages = await Promise.all(results.slice(0, SHOWN).map(({ data }) => data()));
      return pages.map(({ url }) => url);
    },
    close() {
      server.close();
      server.closeAllConnections();
      for (const each of [folder, cache]) rmSync(each, { recursive: true, force: true });
    },
  };
}

/** An index that says of itself that it is of several parts, and which words are common. */
function asLarge(index: SearchIndex, file: string): SearchIndex {
  const { common, everywhere } = JSON.parse(readFileSync(file, 'utf8')) as Parts;
  return {
    ...index,
    parts: 4,
    common: new Set(common),
    everywhere: new Set(common.slice(0, everywhere)),
  };
}

/** Pagefind's browser module of a site, each by its own name a new one: it keeps one index. */
async function pagefindOf(out: string, name: string): Promise<Pagefind> {
  const file = pathToFileURL(join(out, 'pagefind/pagefind.js'));
  return (await import(`${file.href}?${name}`)) as Pagefind;
}
