import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { provideChromium } from '../chromium.ts';
import { pageTypes } from '../browser/pages.ts';

/** Fetched when asked for: some 150 packages that nobody needs to build a handbook. */
const LIGHTHOUSE = 'lighthouse@13.5.0';
const PORT = 4680;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const CHROMIUM = [
  ...['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
].join(' ');

interface Report {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; title: string }>;
}

/** Measures one page of each type as a phone sees it, and prints a Markdown table. */
async function main(only: string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-lighthouse-'));
  const args = ['src/cli/main.ts', 'start', '--out', join(folder, 'site'), '--port', String(PORT)];
  const server = spawn(process.execPath, args, { stdio: 'inherit' });
  try {
    await answering(`http://localhost:${PORT}/`);
    console.log(`| page | ${CATEGORIES.join(' | ')} | below 100 |`);
    console.log(`| --- | ${CATEGORIES.map(() => '---:').join(' | ')} | --- |`);
    let perfect = true;
    for (const [name, path] of Object.entries(pageTypes)) {
      if (only.length > 0 && !only.includes(name)) continue;
      const report = measure(new URL(path, `http://localhost:${PORT}/`).href, folder);
      const scores = CATEGORIES.map((category) => report.categories[category]?.score ?? 0);
      perfect &&= scores.every((score) => score === 1);
      const shown = scores.map((score) => String(Math.round(score * 100)));
      console.log(`| ${name} | ${shown.join(' | ')} | ${failed(report)} |`);
    }
    return perfect ? 0 : 1;
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

function measure(url: string, folder: string): Report {
  const output = join(folder, 'report.json');
  const args = ['--yes', LIGHTHOUSE, url, '--quiet', '--output=json', `--output-path=${output}`];
  const flags = [`--chrome-flags=${CHROMIUM}`, `--only-categories=${CATEGORIES.join(',')}`];
  const chromium = provideChromium();
  const env = { ...process.env, ...(chromium ? { CHROME_PATH: chromium } : {}) };
  const run = spawnSync('npx', [...args, ...flags], { env, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`Lighthouse failed on ${url}:\n${run.stderr}`);
  return JSON.parse(readFileSync(output, 'utf8')) as Report;
}

/** Titles of the audits that cost points. */
function failed({ audits, categories }: Report): string {
  const counted = Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => audits[id]),
  );
  return counted
    .flatMap((audit) => (audit?.score != null && audit.score < 0.9 ? audit.title : []))
    .join('; ');
}

async function answering(url: string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    try {
      await fetch(url);
      return;
    } catch {
      await sleep(200);
    }
  }
  throw new Error(`nothing answers at ${url}`);
}

process.exitCode = await main(process.argv.slice(2));
