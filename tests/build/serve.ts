import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Handbook } from './handbook.ts';
import { finished, freshCache, start } from './run.ts';

/** How long a change may take on a busy machine; only a lost one takes that long. */
const PATIENCE_MS = 30_000;

/** A running dev server, asked as a browser would. */
export interface Server {
  get(path: string): Promise<Response>;
  /** Waits until a page matches, and returns it. */
  shows(path: string, pattern: RegExp): Promise<string>;
  answers(path: string, status: number): Promise<void>;
  /** Waits until standard output matches. */
  says(pattern: RegExp): Promise<void>;
  stop(): Promise<unknown>;
}

/** Starts `handrail dev` on a free port and waits until it answers. */
export async function serve(book: Handbook, base: string): Promise<Server> {
  const port = await freePort();
  const args = ['--content', book.folder, '--port', String(port), '--base', base];
  const child: ChildProcess = start('dev', freshCache(), args);
  const over = finished(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (text: string) => (said += text));
  }
  const get = (path: string): Promise<Response> =>
    fetch(`http://localhost:${port}${base}${path}`, { redirect: 'manual' });
  const until = async (what: string, done: () => Promise<boolean>): Promise<void> => {
    for (const end = Date.now() + PATIENCE_MS; !(await done()); await sleep(50)) {
      assert.ok(Date.now() < end, `${what}; the server said:\n${said.slice(-3000)}`);
    }
  };
  const says = (pattern: RegExp): Promise<void> =>
    until(`never said ${pattern}`, async () => pattern.test(said));
  await says(/Handbook at http/);
  return {
    get,
    says,
    async shows(path, pattern) {
      let text = '';
      await until(`/${path} never shows ${pattern}`, async () => {
        text = await (await get(path)).text();
        return pattern.test(text);
      });
      return text;
    },
    answers: (path, status) =>
      until(`/${path} never answers ${status}`, async () => (await get(path)).status === status),
    stop() {
      child.kill();
      return over;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, 'localhost', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
