import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { extname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { watch } from 'chokidar';
import sirv from 'sirv';
import { isRunnableDevEnvironment, type ViteDevServer } from 'vite';
import type { SiteState } from '#core/state.ts';
import { decode } from '#core/urls.ts';
import { LOADER } from '#markdown/loader.ts';

/** What the dev server asks of the session behind it. */
export interface DevSource {
  content: string;
  base: string;
  /** Looks at the folder again; `show` is called with each state that is new. */
  refresh(show: (state: SiteState) => Promise<void>): Promise<void>;
  /** The page that an old address stands for, with base. */
  alias(path: string): string | undefined;
  /** The file that a site path (`files/…`) publishes, absolute. */
  asset(path: string): string | undefined;
  /** Folders of the search indexes, up to date, by shard. */
  index(): Promise<string[]>;
}

const SETTLE_MS = 12;

/** Shows changes of the handbook folder in Astro's dev server, and serves what a build would copy. */
export function devServer(source: DevSource): AstroIntegration {
  return {
    name: 'handrail:dev',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const own = join(source.content, 'components');
        const ignored = (path: string): boolean =>
          path.startsWith(`${source.content}/`) && !path.startsWith(own);
        updateConfig({ vite: { server: { watch: { ignored } } } });
      },
      'astro:server:setup': ({ server, refreshContent }) => {
        let running = Promise.resolve();
        let timer: NodeJS.Timeout | undefined;
        const update = (): Promise<void> =>
          source.refresh(async (state) => {
            if (refreshContent) await deliver(state, refreshContent, server);
          });
        const watcher = watch(source.content, {
          ignoreInitial: true,
          atomic: 10,
          followSymlinks: true,
        });
        watcher.on('all', () => {
          clearTimeout(timer);
          timer = setTimeout(() => {
            running = running
              .then(update)
              .catch((error: unknown) => server.config.logger.error(String(error)));
          }, SETTLE_MS);
        });
        server.httpServer?.once('close', () => void watcher.close());
        server.middlewares.use((request, response, next) => {
          void answer(source, request, response, next);
        });
      },
    },
  };
}

/**
 * Hands a change to the loaders. Astro drops a refresh in silence while it reloads its own content
 * config, so it is repeated until a loader says that it ran.
 */
async function deliver(
  state: SiteState,
  refreshContent: (options: {
    loaders: string[];
    context: Record<string, unknown>;
  }) => Promise<void>,
  server: ViteDevServer,
): Promise<void> {
  for (let attempt = 0; attempt < 40; attempt++) {
    let ran = false;
    const context = { state, ran: () => (ran = true) };
    await refreshContent({ loaders: [LOADER], context });
    if (ran) {
      void forgetPaths(server);
      return;
    }
    await sleep(50);
  }
  throw new Error('Astro did not take up a change of the handbook; restart `handrail dev`');
}

/** Astro's module of the store, as Vite knows it (astro/src/content/consts.ts). */
const STORE = '\0astro:data-layer-content';

/**
 * A request that comes in while the store is being written can leave Astro with the store, or the
 * paths of a route, of before, for good: it forgets them once, and too early. So it is told again.
 */
async function forgetPaths(server: ViteDevServer): Promise<void> {
  for (const wait of [0, 80, 250]) {
    await sleep(wait);
    for (const name of ['ssr', 'prerender']) {
      const environment = server.environments[name];
      const module = environment?.moduleGraph.getModuleById(STORE);
      if (wait > 0 && module) {
        environment?.moduleGraph.invalidateModule(module, undefined, Date.now(), true);
        if (environment && isRunnableDevEnvironment(environment)) {
          const run = environment.runner.evaluatedModules.getModuleById(STORE);
          if (run) environment.runner.evaluatedModules.invalidateModule(run);
        }
      }
      environment?.hot.send('astro:content-changed', {});
    }
  }
}

type Request = import('node:http').IncomingMessage & { originalUrl?: string };
type Response = import('node:http').ServerResponse;

async function answer(source: DevSource, request: Request, response: Response, next: () => void) {
  const url = new URL(request.originalUrl ?? request.url ?? '/', 'http://localhost');
  if (decode(url.pathname) === url.pathname && /%[0-9a-f]{2}/i.test(url.pathname)) {
    response.writeHead(400).end('This address is not valid UTF-8.');
    return;
  }
  if (!url.pathname.startsWith(source.base)) return next();
  const path = decode(url.pathname.slice(source.base.length));
  const target = source.alias(path.endsWith('/') ? path : `${path}/`);
  if (target !== undefined) {
    response.writeHead(302, { location: target + url.search }).end();
    return;
  }
  const file = source.asset(path);
  if (file !== undefined && existsSync(file)) {
    response.writeHead(200, {
      'content-type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
    });
    response.end(readFileSync(file));
    return;
  }
  if (!path.startsWith('pagefind/')) return next();
  try {
    const folders = await source.index();
    const [, shard = '0', file = ''] = /^pagefind\/(?:(\d+)\/)?(.*)$/.exec(path) ?? [];
    request.url = `/${file}`;
    sirv(folders[Number(shard)] ?? '', { dev: true })(request, response, () => {
      response.writeHead(404).end();
    });
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}

const TYPES: Record<string, string> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.pdf': 'application/pdf',
};
