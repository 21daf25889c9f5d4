import type { Scope } from './model.ts';

/** How files of a language end; ESLint decides by path which part of a configuration holds. */
const ENDINGS: Record<string, readonly string[]> = {
  javascript: ['js', 'mjs', 'cjs', 'jsx'],
  typescript: ['ts', 'mts', 'cts', 'tsx'],
  astro: ['astro'],
  css: ['css'],
  json: ['json'],
  markdown: ['md'],
  svelte: ['svelte'],
  vue: ['vue'],
};

/** Names under which standards know the same languages. */
const OTHER_NAMES: Record<string, string> = { js: 'javascript', ts: 'typescript', md: 'markdown' };

/** Paths of files, which need not be there, that stand for all that a standard holds for. */
export function samplesOf({ languages, paths }: Scope): string[] {
  const known = languages.map(languageOf).filter((name) => Object.hasOwn(ENDINGS, name));
  const chosen = known.length > 0 ? known : ['javascript', 'typescript'];
  const endings = chosen.flatMap((name) => ENDINGS[name] ?? []);
  const globs = paths.length > 0 ? paths : ['*', 'src/**'];
  const samples = globs.flatMap((glob) => filesFor(glob, endings));
  return samples.length > 0 ? [...new Set(samples)] : samplesOf({ languages, paths: [] });
}

/** What is looked at to see which rules a configuration has on at all. */
export const everywhere: readonly string[] = samplesOf({
  languages: Object.keys(ENDINGS),
  paths: ['*', 'src/**', 'src/example.test.*', 'test/**', 'tests/**'],
});

function languageOf(name: string): string {
  const lower = name.toLowerCase();
  return OTHER_NAMES[lower] ?? lower;
}

/** One file for a glob and each ending that it can have: `src/**` → src/example.ts, src/example.tsx. */
function filesFor(glob: string, endings: readonly string[]): string[] {
  const path = glob
    .replace(/\{([^,}]*)[^}]*\}/g, '$1')
    .replace(/^\.?\//, '')
    .replace(/\*\*\/(?=.)/g, '')
    .replace(/\*\*$|\/$/, (end) => (end === '/' ? '/*' : '*'))
    .replace(/\*/g, 'example');
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 ? name.slice(dot + 1) : '';
  if (ending === '' || ending === 'example') {
    const bare = ending === '' ? path : path.slice(0, -'.example'.length);
    return endings.map((each) => `${bare}.${each}`);
  }
  return endings.includes(ending) ? [path] : [];
}
