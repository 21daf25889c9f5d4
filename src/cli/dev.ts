import { join } from 'node:path';
import { dev } from 'astro';
import { devServer } from '#build/dev.ts';
import { lock } from '#build/lock.ts';
import { passOptions } from '#build/options.ts';
import type { Finding } from '#core/findings.ts';
import { alertAliases } from '#core/alert-pages.ts';
import { normalAlias } from '#core/aliases.ts';
import { memory } from '#core/memory.ts';
import { ruleAddresses } from '#outputs/rule-address.ts';
import { markdownAt } from '#outputs/markdown-files.ts';
import { siteUrl } from '#core/urls.ts';
import { workFolder } from './build.ts';
import { ROOT, type Options } from './options.ts';
import { markdownSource } from './outputs.ts';
import type { Prepared } from './prepare.ts';
import { formatFindings } from './report.ts';
import { refreshSchemas } from './schemas.ts';
import { indexHandbook } from './search.ts';
import { Session } from './session.ts';

/** Serves the handbook while it is written, until the process is stopped. */
export async function devCommand(given: Options): Promise<0> {
  const options = { ...given, drafts: true };
  const work = `${workFolder(options)}-dev`;
  const release = lock(work);
  process.once('exit', release);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
  const session = await Session.open(options);
  const { root, components } = session.prepared.compilation.scan;
  passOptions({
    base: options.base,
    site: session.prepared.site.published.site,
    outDir: join(work, 'out'),
    cacheDir: join(work, 'astro'),
    components: options.components ? join(root, 'components') : undefined,
    componentNames: components,
  });
  let indexed: { revision: string; folders: Promise<string[]> } | undefined;
  const told = new Told(options);
  told.tell(session.prepared.findings);
  refreshSchemas(session.prepared);
  const server = await dev({
    root: ROOT,
    logLevel: 'error',
    server: { port: options.port ?? 4321, ...(options.host ? { host: options.host } : {}) },
    integrations: [
      devServer({
        content: root,
        base: options.base,
        revision: () => memory.site?.revision ?? '',
        refresh: async (shown) => {
          await session.refresh(shown);
          told.tell(session.prepared.findings);
          refreshSchemas(session.prepared);
        },
        alias: (path) => aliasTarget(session.prepared, options.base, path),
        asset: (path) => {
          const asset = session.prepared.assets.find((known) => known.path === path);
          return asset && join(root, asset.file);
        },
        leading: (path) => leadingPage(session.prepared, path),
        markdown: (path) => markdownAt(markdownSource(session.prepared), path),
        index: () => {
          const { revision } = session.prepared.site;
          if (indexed?.revision !== revision) {
            const before = indexed?.folders.catch(() => undefined);
            const folders = Promise.resolve(before)
              .then(() => indexHandbook(session.prepared, options, work))
              .then(({ folders }) => folders);
            indexed = { revision, folders };
          }
          return indexed.folders;
        },
      }),
    ],
  });
  const { port } = server.address;
  console.log(
    `Handbook at http://${options.host ?? 'localhost'}:${port}${options.base} (${session.prepared.graph.all().length} pages); watching ${root}`,
  );
  await new Promise(() => undefined);
  return 0;
}

function aliasTarget({ graph }: Prepared, base: string, path: string): string | undefined {
  if (path === '/') return undefined;
  const record = alertAliases(graph).get(path) ?? graph.aliases().get(normalAlias(path));
  return record && siteUrl(base, graph.path(record));
}

/** The page that leads on to a rule. */
function leadingPage({ site }: Prepared, path: string): string | undefined {
  if (!path.startsWith('rules/')) return undefined;
  return ruleAddresses(site.published).find(({ paths }) => paths.includes(path))?.html;
}

/** What the terminal knows: only what is new is told, and that the last problem is gone. */
class Told {
  readonly #options: Options;
  #known = new Set<string>();

  constructor(options: Options) {
    this.#options = options;
  }

  tell(findings: readonly Finding[]): void {
    const keys = new Set(findings.map((finding) => JSON.stringify(finding)));
    const fresh = findings.filter((finding) => !this.#known.has(JSON.stringify(finding)));
    const mended = [...this.#known].some((key) => !keys.has(key));
    this.#known = keys;
    if (fresh.length > 0) console.log(formatFindings(fresh, this.#options));
    else if (mended)
      console.log(
        findings.length === 0
          ? 'mended: no problems left'
          : `mended: ${findings.length} problems left`,
      );
  }
}
