import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildTable, disturbance, pageTable, ratioLines } from './build-report.ts';
import { measureDev } from './dev/measure.ts';
import { newCache, ROOT } from './engine.ts';
import { generate } from './generate.ts';
import { buildHugo, hugoVersion, type HugoBuild } from './hugo/build.ts';
import { generateHugo } from './hugo/generate.ts';
import { outputSize } from './measure.ts';
import { typicalPages, wordsShown } from './page-sizes.ts';
import { buildScenarios, type Results } from './scenarios.ts';

const USAGE = `npm run bench -- [options]
  --pages N      size of the handbook (1000)
  --runs N       how often each build runs; medians are shown (3)
  --vs hugo      Hugo and Pagefind on the same pages, in turn with the engine
  --dev          the dev server too: start, edit to HTML, edit to reload
  --no-build     leave out the engine's builds
  --seed N       another handbook of the same size (1)
  --engine FILE  the command line to measure (src/cli/main.ts)
  --keep         keep the temporary folder`;

/** Makes a handbook, measures what was asked for, and prints Markdown tables. */
async function main(options: Options): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'handrail-bench-'));
  const caches: string[] = [];
  const removeWork = () => {
    for (const folder of [work, ...caches]) rmSync(folder, { recursive: true, force: true });
  };
  if (!options.keep) {
    process.once('exit', removeWork);
    process.once('SIGINT', () => process.exit(130));
    process.once('SIGTERM', () => process.exit(143));
  }
  const content = join(work, 'handbook');
  const pages = generate(content, options.pages, options.seed);
  const setup = {
    engine: options.engine,
    content,
    timings: join(work, 'timings.json'),
    pages,
  };
  const hugo = options.hugo ? { site: join(work, 'hugo'), out: '' } : undefined;
  const version = hugo ? `, Hugo ${await hugoVersion()}` : '';
  if (hugo) generateHugo(hugo.site, content);

  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;
  console.log(`## ${options.pages} pages, ${options.runs} runs\n\n${machine}${version}\n`);

  const engineRuns: Results[] = [];
  const hugoRuns: HugoBuild[] = [];
  let out = '';
  for (let run = 0; run < options.runs; run++) {
    const runHugo = async () => {
      if (!hugo) return;
      hugo.out = join(work, `hugo-out-${run}`);
      hugoRuns.push(await buildHugo(hugo.site, hugo.out));
    };
    out = join(work, `out-${run}`);
    if (!options.build) await runHugo();
    else {
      const cache = newCache();
      caches.push(cache);
      engineRuns.push(await buildScenarios({ ...setup, out, cache }, runHugo));
    }
  }
  const others = hugo && { runs: hugoRuns, size: outputSize(hugo.out) };
  if (engineRuns.length + hugoRuns.length > 0) {
    console.log(`${buildTable(engineRuns, others)}\n\n${disturbance(engineRuns, hugoRuns)}\n`);
    const ratios = ratioLines(engineRuns, hugoRuns);
    if (ratios) console.log(ratios);
    if (hugo && options.build) {
      const words = [out, hugo.out].map((dir) => Math.round(wordsShown(dir, pages) / pages.length));
      console.log(`Words a page in \`<main>\`: ${words[0]}, with Hugo ${words[1]}.\n`);
    }
    console.log(pageTable(typicalPages(out, pages), hugo && typicalPages(hugo.out, pages)));
  }
  if (options.dev) console.log(`\n${await measureDev(options.engine, content, pages)}`);
  if (options.keep) console.log(`\nkept: ${work}`);
}

type Options = {
  pages: number;
  runs: number;
  seed: number;
  hugo: boolean;
  dev: boolean;
  build: boolean;
  keep: boolean;
  engine: string;
};

function readOptions(): Options {
  const { values } = parseArgs({
    allowNegative: true,
    options: {
      help: { type: 'boolean', default: false },
      pages: { type: 'string', default: '1000' },
      runs: { type: 'string', default: '3' },
      seed: { type: 'string', default: '1' },
      vs: { type: 'string' },
      dev: { type: 'boolean', default: false },
      build: { type: 'boolean', default: true },
      keep: { type: 'boolean', default: false },
      engine: { type: 'string', default: 'src/cli/main.ts' },
    },
  });
  if (values.help) {
    console.log(USAGE);
    process.exit(0);
  }
  const { vs, dev, build, keep } = values;
  const numbers = { pages: +values.pages, runs: +values.runs, seed: +values.seed };
  for (const [name, value] of Object.entries(numbers)) {
    if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} needs a whole number`);
  }
  if (vs !== undefined && vs !== 'hugo')
    throw new Error(`--vs knows only hugo, not ${vs}\n\n${USAGE}`);
  const engine = resolve(ROOT, values.engine);
  if ((build || dev) && !existsSync(engine)) throw new Error(`there is no engine at ${engine}`);
  return { ...numbers, hugo: vs === 'hugo', dev, build, keep, engine };
}

try {
  await main(readOptions());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
