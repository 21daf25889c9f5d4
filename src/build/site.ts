import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'astro';
import type { Asset } from '#core/assets.ts';
import { memory } from '#core/memory.ts';
import type { Site } from '#core/site.ts';
import { passOptions } from './options.ts';

/** Rendering failed in a handbook that brings components of its own: most likely in one of them. */
class ComponentFailure extends Error {
  override name = 'ComponentFailure';

  constructor(cause: unknown) {
    const { message, loc } = cause as {
      message?: string;
      loc?: { file?: string; line?: number; column?: number };
    };
    const place = loc?.file ? `${loc.file}:${loc.line ?? 1}:${loc.column ?? 1} ` : '';
    const first = (message ?? String(cause)).trim().split('\n').slice(0, 3).join(' ');
    super(
      `${place}rendering failed: ${first}\n    look at the handbook's components/; --no-components builds without them`,
      { cause },
    );
  }
}

/** What rendering a site needs to know. */
export interface RenderJob {
  site: Site;
  /** Folder of the handbook, absolute, and the files in it that the site serves as they are. */
  content: string;
  assets: readonly Asset[];
  base: string;
  /** Where it will stand: https://handbook.example. */
  url: string | undefined;
  /** Working folder of this handbook in the cache. */
  work: string;
  components: string | undefined;
  componentNames: string[];
}

/** Renders the pages of a site into a staging folder, with the files they show, and returns its path. */
export async function renderSite(job: RenderJob): Promise<string> {
  const stage = join(job.work, 'stage');
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(job.work, { recursive: true });
  memory.site = job.site;
  passOptions({
    base: job.base,
    site: job.url,
    outDir: stage,
    cacheDir: join(job.work, 'astro'),
    components: job.components,
    componentNames: job.componentNames,
  });
  try {
    await build({ root: process.cwd(), logLevel: 'silent', mode: 'production' });
  } catch (cause) {
    throw job.components && job.componentNames.length > 0 ? new ComponentFailure(cause) : cause;
  }
  copyAssets(job, stage);
  return stage;
}

function copyAssets({ assets, content }: RenderJob, stage: string): void {
  for (const { file, path } of assets) {
    const target = join(stage, path);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(content, file), target);
  }
}
