import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';

/** Ports tried in turn when none is named. */
const TRIES = 50;

/** Compresses what is text, as hosts do. */
const compress = compression();

/**
 * Serves a built site under its base, `404.html` for what is not there. Without a port: 4321, or the
 * next free one.
 * @returns the server and its port.
 */
export async function serve(
  folder: string,
  base: string,
  port: number | undefined,
  host = 'localhost',
): Promise<{ server: Server; port: number }> {
  const files = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    if (!url.startsWith(base)) {
      if (`${url}/` === base || url === '/') {
        response.writeHead(302, { location: base }).end();
        return;
      }
      return missing(response);
    }
    request.url = url.slice(base.length - 1);
    compress(request, response, () => files(request, response, () => missing(response)));
  });
  const missing = (response: import('node:http').ServerResponse): void => {
    const page = join(folder, '404.html');
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
    if (existsSync(page)) createReadStream(page).pipe(response);
    else response.end('Not found');
  };
  const first = port ?? 4321;
  for (let next = first; ; next++) {
    const taken = await listen(server, next, host);
    if (!taken) return { server, port: next };
    if (port !== undefined || next - first >= TRIES) throw taken;
  }
}

/** Listens, or returns why the port cannot be had. */
function listen(server: Server, port: number, host: string): Promise<Error | undefined> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE') resolve(error);
      else reject(error);
    };
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      resolve(undefined);
    });
  });
}
