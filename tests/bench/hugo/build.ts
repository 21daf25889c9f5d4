import { join } from 'node:path';
import { failed, ROOT } from '../engine.ts';
import { settle } from '../machine.ts';
import { measure } from '../measure.ts';

/** The version line of Hugo. Throws with the way to install it when it is missing. */
export async function hugoVersion(): Promise<string> {
  try {
    const { stdout } = await measure('hugo', ['version']);
    return stdout.trim().split(/[-+ ]/)[1] ?? 'unknown';
  } catch (cause) {
    throw new Error('hugo is not installed: run `apt-get install hugo`', { cause });
  }
}

/** Builds the Hugo site into a new folder and indexes it with Pagefind's own command. */
export async function buildHugo(site: string, out: string): Promise<HugoBuild> {
  await settle();
  const args = ['--quiet', '--source', site, '--destination', out];
  const hugo = await measure('hugo', args, { env: { HUGO_CACHEDIR: `${site}/cache` } });
  if (hugo.exitCode !== 0) throw failed('hugo', hugo);
  const pagefind = await measure(join(ROOT, 'node_modules/.bin/pagefind'), ['--site', out]);
  if (pagefind.exitCode !== 0) throw failed('pagefind', pagefind);
  return {
    wallMs: hugo.wallMs + pagefind.wallMs,
    cpuMs: hugo.cpuMs + pagefind.cpuMs,
    othersMs: hugo.othersMs + pagefind.othersMs,
    peakRssMb: Math.max(hugo.peakRssMb, pagefind.peakRssMb),
    phases: { render: hugo.wallMs, index: pagefind.wallMs },
  };
}

/** Hugo's and Pagefind's figures together; `render` is Hugo alone, `index` Pagefind alone. */
export type HugoBuild = {
  wallMs: number;
  cpuMs: number;
  othersMs: number;
  peakRssMb: number;
  phases: Record<string, number>;
};
