/** What Astro needs to know of a run; the command line puts it into the environment. */
export interface SiteOptions {
  base: string;
  site: string | undefined;
  /** Inside the project: Astro requires it. */
  outDir: string;
  cacheDir: string;
  /** `<handbook>/components`, or undefined where there is none or they are left out. */
  components: string | undefined;
  componentNames: string[];
}

const VARIABLE = 'HANDRAIL_SITE';

/** Options of this run, as {@link passOptions} left them; harmless defaults without. */
export function siteOptions(): SiteOptions {
  const passed = process.env[VARIABLE];
  const defaults: SiteOptions = {
    base: '/',
    site: undefined,
    outDir: './dist',
    cacheDir: './node_modules/.cache/handrail/astro',
    components: undefined,
    componentNames: [],
  };
  return passed ? { ...defaults, ...(JSON.parse(passed) as SiteOptions) } : defaults;
}

/** Leaves options for `astro.config.mjs`, which Astro loads by itself. */
export function passOptions(options: SiteOptions): void {
  process.env[VARIABLE] = JSON.stringify(options);
}
