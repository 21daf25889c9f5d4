import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { watch } from 'chokidar';
import sirv from 'sirv';
import type { ViteDevServer } from 'vite';
import { decode } from '#core/urls.ts';
import { siteWords } from '#search/build.ts';

/** What the dev server asks of the session behind it. */
export interface DevSource {
  content: string;
  base: string;
  /** Names what the pages show now. */
  revision(): string;
  /** Looks at the folder again; `shown` is called whenever the pages have something new to show. */
  refresh(shown: () => void): Promise<void>;
  /** The page that an old address stands for, with base. */
  alias(path: string): string | undefined;
  /** The page that leads on from a path, without base. */
  leading(path: string): string | undefined;
  /** The file that a site path (`files/…`) publishes, absolute. */
  asset(path: string): string | undefined;
  /** The text at a site path that holds Markdown (`…/index.md`, `llms-full.txt`). */
  markdown(path: string): string | undefined;
  /** Folders of the search indexes, up to date, by shard. */
  index(): Promise<string[]>;
}

const SETTLE_MS = 12;

/** Shows changes of the handbook folder in Astro's dev server, and serves what a build would copy. */
export function devServer(source: DevSource): AstroIntegration {
  return {
    name: 'handrail:dev',
    hooks: {
      'astro:config:setup': ({ updateConfig, injectScript }) => {
        injectScript('page', `import '/src/ui/live.ts';`);
        const own = join(source.content, 'components');
        const ignored = (path: string): boolean =>
          path.startsWith(`${source.content}/`) && !path.startsWith(own);
        updateConfig({ vite: { server: { watch: { ignored } } } });
      },
      'astro:server:setup': ({ server }) => {
        let running = Promise.resolve();
        let timer: NodeJS.Timeout | undefined;
        const watcher = watch(source.content, {
          ignoreInitial: true,
          atomic: 10,
          followSymlinks: true,
        });
        const settle = (): void => {
          clearTimeout(timer);
          timer = setTimeout(() => {
            running = running
              .then(() => source.refresh(() => reload(server, source.revision())))
              .catch((error: unknown) => server.config.logger.error(String(error)));
          }, SETTLE_MS);
        };
        // Of two changes of a file within 50 ms, chokidar tells only the first; the raw events tell both.
        // Until it is ready it tells none: then what is there is looked at once more.
        watcher.on('all', settle).on('raw', settle).on('ready', settle);
        server.environments.client.hot.on('handrail:revision', (_, client) => {
          client.send('handrail:revision', source.revision());
        });
        server.httpServer?.once('close', () => void watcher.close());
        server.middlewares.use((request, response, next) => {
          void answer(source, request, response, next);
        });
      },
    },
  };
}

/** Has Astro ask the routes for their paths again, and tells browsers (`ui/live.ts`). */
function reload(server: ViteDevServer, revision: string): void {
  for (const name of ['ssr', 'prerender']) {
    server.environments[name]?.hot.send('astro:content-changed', {});
  }
  server.environments.client.hot.send('handrail:revision', revision);
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
  const folder = path.endsWith('/') ? path : `${path}/`;
  const leading = source.leading(folder);
  if (leading !== undefined) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(leading);
    return;
  }
  const target = source.alias(folder);
  if (target !== undefined) {
    // As in a build, the page itself stands at its other addresses.
    const page = await fetch(`${selfOf(request)}${target}`);
    response.writeHead(page.status, { 'content-type': 'text/html; charset=utf-8' });
    response.end(await page.text());
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
  const text = /(^|\/)index\.md$|^llms-full\.txt$/.test(path) ? source.markdown(path) : undefined;
  if (text !== undefined) {
    response.writeHead(200, { 'content-type': 'text/markdown; charset=utf-8' }).end(text);
    return;
  }
  if (!path.startsWith('pagefind/')) return next();
  try {
    const folders = await source.index();
    const [, shard = '0', file = ''] = /^pagefind\/(?:(\d+)\/)?(.*)$/.exec(path) ?? [];
    const words = shard === '0' ? siteWords(folders)[file] : undefined;
    if (words !== undefined) {
      response.writeHead(200, { 'content-type': 'application/json' }).end(words);
      return;
    }
    request.url = `/${file}`;
    sirv(folders[Number(shard)] ?? '', { dev: true })(request, response, () => {
      response.writeHead(404).end();
    });
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}

/** Origin of this server, as the socket has it: a header may say anything. */
function selfOf({ socket }: Request): string {
  const { localAddress = 'localhost', localFamily, localPort } = socket;
  return `http://${localFamily === 'IPv6' ? `[${localAddress}]` : localAddress}:${localPort}`;
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
