import { parseArgs } from 'node:util';
import { writerInto } from './files.ts';
import { generateHugo } from './hugo/generate.ts';
import { alertRules, service, team } from './pages/data.ts';
import { decision } from './pages/decision.ts';
import { guide } from './pages/guide.ts';
import { onboarding } from './pages/onboarding.ts';
import { rubric } from './pages/rubric.ts';
import { FRAGMENT, fragment, runbook } from './pages/runbook.ts';
import { standard } from './pages/standard.ts';
import { plan, type Kind, type Page } from './plan.ts';
import { Writer } from './writer.ts';

/**
 * Writes a valid handbook into a folder. Equal arguments give equal bytes.
 * @param dir made when missing; files of the same names are overwritten.
 * @param pages how many pages, services and teams included; at least 20.
 * @returns the pages, each with its kind, id and file below `dir`.
 */
export function generate(dir: string, pages: number, seed = 1): readonly Page[] {
  const world = plan(pages, String(seed));
  const write = writerInto(dir);
  write(
    'handbook.yaml',
    'title: Bench\ndescription: A generated handbook to measure builds with.\n',
  );
  for (const page of world.pages) write(page.file, BODIES[page.kind](new Writer(page, world)));
  const runbooks = world.byKind.runbook.map((page) => new Writer(page, world));
  for (const w of runbooks.slice(0, 1)) write(FRAGMENT, fragment(w));
  write('alerts/bench.yaml', alertRules(runbooks));
  return world.pages;
}

const BODIES: Record<Kind, (w: Writer) => string> = {
  guide,
  runbook,
  decision,
  service,
  standard,
  onboarding,
  rubric,
  team,
};

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      pages: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      hugo: { type: 'string' },
    },
  });
  const [dir] = positionals;
  if (!dir) {
    console.error('node tests/bench/generate.ts DIR [--pages N] [--seed N] [--hugo DIR]');
    process.exit(2);
  }
  const pages = generate(dir, Number(values.pages), Number(values.seed));
  if (values.hugo) generateHugo(values.hugo, dir);
  console.log(`${pages.length} pages in ${dir}`);
}
