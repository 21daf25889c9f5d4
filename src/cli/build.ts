import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { claimFolder, swapIn } from '#build/folder.ts';
import { lock } from '#build/lock.ts';
import { addBeside, joinSites } from '#build/beside.ts';
import { gather, KeptPages, type Gathered } from '#build/kept-pages.ts';
import { writeDeployment } from '#build/deployment.ts';
import { placeAliases, type Aliases } from '#build/aliases.ts';
import { alertAliases } from '#core/alert-pages.ts';
import { digest } from '#core/digest.ts';
import { siteDigest } from '#markdown/code-digest.ts';
import { publishIndex } from '#search/build.ts';
import { ROOT, type Options } from './options.ts';
import { leakReport, leaksOf } from './leaks.ts';
import { ruleAddresses } from '#outputs/rule-address.ts';
import { deploymentOf, markdownSource } from './outputs.ts';
import { prepare, type Prepared } from './prepare.ts';
import { Progress } from './progress.ts';
import { printFindings } from './report.ts';
import { refreshSchemas } from './schemas.ts';
import { indexHandbook } from './search.ts';

/** What a build notes of its pages, in its working folder. */
const PAGES = 'kept.json';

/**
 * Compiles, checks, renders and indexes a handbook, then puts the site in place of the last one.
 * Returns the exit code: 0, or 1 where the check found errors and nothing was replaced.
 */
export async function buildCommand(options: Options): Promise<0 | 1> {
  claimFolder(options.out, [options.content, join(ROOT, 'src')]);
  const work = workFolder(options);
  const release = lock(work);
  const progress = new Progress();
  const times: Record<string, number> = {};
  try {
    const gathered = gather(join(work, PAGES), options.out, join(work, 'kept'));
    progress.start('compile');
    // Astro loads while the threads that compile start.
    const renderer = import('#build/site.ts');
    const prepared = await prepare(options, {
      dated: true,
      progress: (done, total) => progress.count(done, total),
    });
    const { findings, times: phases } = prepared;
    Object.assign(times, phases);
    progress.end(compiledLine(prepared));
    refreshSchemas(prepared);
    if (findings.length > 0) printFindings(findings, options);
    if (findings.some(({ level }) => level === 'error')) return 1;
    progress.start('render');
    const indexing = timed(() => indexHandbook(prepared, options, work));
    indexing.catch(() => undefined);
    const kept = keptPages(prepared, options, gathered);
    const aliases = aliasesOf(prepared);
    const leading = ruleAddresses(prepared.site.published);
    const markdown = markdownSource(prepared);
    const adding = addBeside(gathered, kept, { markdown, aliases, leading });
    adding.catch(() => undefined);
    const { renderSite } = await renderer;
    const rendered = await timed(() => renderSite(renderJob(prepared, options, work)));
    times['render'] = rendered.ms;
    const stage = rendered.value;
    const added = await timed(async () => {
      await adding;
      joinSites(stage, gathered.folder);
    });
    times['add'] = added.ms;
    progress.end(renderedLine(prepared, kept.count));
    progress.start('index');
    const indexed = await indexing;
    times['index'] = indexed.ms;
    progress.end(`indexed ${indexed.value.count} pages beside rendering`, indexed.ms);
    const swapped = await timed(async () => {
      publishIndex(indexed.value.folders, stage);
      writeDeployment(stage, deploymentOf(prepared, indexed.value.folders.length));
      // Last of all: what else the site holds has its place.
      placeAliases(aliases, stage, stage);
      const leaks = options.audience === undefined ? [] : leaksOf(prepared, options, stage);
      if (leaks.length > 0) return leaks;
      swapIn(stage, options.out, gathered.folder);
      kept.remember(aliases, leading);
      return leaks;
    });
    if (swapped.value.length > 0) {
      console.error(leakReport(swapped.value));
      return 1;
    }
    times['publish'] = swapped.ms;
    progress.summary(`${prepared.graph.all().length} pages in ${options.out}`);
    writeTimings(options, prepared, times);
    return 0;
  } finally {
    release();
  }
}

/** Working folder of a handbook: one for each way to build it, so that none sees another's pages. */
export function workFolder(options: Options): string {
  const { content, base, site, drafts, audience, components, cache } = options;
  const name = digest(JSON.stringify([content, base, site, drafts, audience, components]));
  return join(cache, 'sites', name.slice(0, 16));
}

function renderJob(prepared: Prepared, options: Options, work: string) {
  const { compilation, site, assets } = prepared;
  const { root, components } = compilation.scan;
  return {
    site,
    content: root,
    assets,
    base: options.base,
    url: site.published.site,
    work,
    components: options.components ? join(root, 'components') : undefined,
    componentNames: components,
  };
}

/** Finds what can be kept of the site that is served now, and tells the new one to leave it out. */
function keptPages(prepared: Prepared, options: Options, gathered: Gathered): KeptPages {
  const { graph, site, compilation } = prepared;
  const code = siteDigest(options.components ? compilation.scan : undefined);
  const maker = digest(code, site.published.site ?? '');
  const kept = new KeptPages(
    join(workFolder(options), PAGES),
    options.out,
    maker,
    gathered.manifest,
  );
  for (const record of graph.all()) {
    if (kept.has(graph.path(record), site.key(record))) site.keep(record);
  }
  return kept;
}

/** Every other address of a page, once. */
function aliasesOf({ graph }: Prepared): Aliases {
  const all = new Map([...graph.aliases(), ...alertAliases(graph)]);
  return [...all].map(([alias, record]) => [alias, graph.path(record)]);
}

function renderedLine({ graph }: Prepared, kept: number): string {
  return `rendered ${graph.all().length - kept} pages, ${kept} kept`;
}

function compiledLine({ compilation }: Prepared): string {
  const { compiled, records } = compilation;
  return `compiled ${compiled} pages, ${records.length - compiled} from cache`;
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; ms: number }> {
  const started = performance.now();
  const value = await work();
  return { value, ms: performance.now() - started };
}

function writeTimings(options: Options, prepared: Prepared, phases: Record<string, number>): void {
  if (options.timings === undefined) return;
  const { compiled, records } = prepared.compilation;
  mkdirSync(join(options.timings, '..'), { recursive: true });
  writeFileSync(
    options.timings,
    JSON.stringify({ phases, pages: records.length, cached: records.length - compiled }),
  );
}
