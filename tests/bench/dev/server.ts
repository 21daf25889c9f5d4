import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { engineEnvironment, ROOT } from '../engine.ts';
import { ProcessTree } from '../process-tree.ts';

/** A running dev server of the engine. Make one with `DevServer.start`, end it with `stop`. */
export class DevServer {
  readonly url: string;
  /** From the start of the process to the first answer 200 for `/`, in milliseconds. */
  readonly startMs: number;
  readonly #child: ChildProcess;
  readonly #tree: ProcessTree;
  readonly #timer: NodeJS.Timeout;

  private constructor(running: Running, startMs: number) {
    this.url = running.url;
    this.#child = running.child;
    this.#tree = running.tree;
    this.#timer = running.timer;
    this.startMs = startMs;
  }

  static async start(engine: string, content: string, cache: string): Promise<DevServer> {
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const begin = performance.now();
    const args = [engine, 'dev', '--content', content, '--port', String(port)];
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, ...engineEnvironment(cache) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4000)));
    }
    const tree = new ProcessTree(child.pid ?? 0);
    const timer = setInterval(() => tree.sample(), 50);
    const server = { url, child, tree, timer };
    while (!(await answers(`${url}/`))) {
      const late = performance.now() - begin > START_LIMIT_MS;
      if (late || child.exitCode !== null) {
        await new DevServer(server, NaN).stop();
        throw new Error(`the dev server did not start:\n${said}`);
      }
      await pause(10);
    }
    return new DevServer(server, performance.now() - begin);
  }

  /** The highest sum of resident memory so far, in MB. */
  get peakRssMb(): number {
    return this.#tree.peakRssMb;
  }

  /** Asks the process to end, and ends it after five seconds. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const closed = once(this.#child, 'close');
    this.#child.kill('SIGTERM');
    const kill = setTimeout(() => this.#child.kill('SIGKILL'), 5000);
    await closed;
    clearTimeout(kill);
  }
}

type Running = { url: string; child: ChildProcess; tree: ProcessTree; timer: NodeJS.Timeout };

const START_LIMIT_MS = 300_000;

async function answers(url: string): Promise<boolean> {
  const response = await fetch(url).catch(() => undefined);
  await response?.arrayBuffer();
  return response?.status === 200;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
