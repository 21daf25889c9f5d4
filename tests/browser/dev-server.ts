import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve as absolute } from 'node:path';

/** A handbook in a temporary folder, and `handrail dev` on it. */
export class DevServer {
  readonly folder = mkdtempSync(join(tmpdir(), 'handrail-dev-'));
  readonly #cache: string;
  readonly #port: number;
  #server: ChildProcess | undefined;

  /** @param offset Of its port, from that of the tests. */
  constructor(offset: number) {
    this.#port = Number(process.env['TEST_PORT'] ?? 4610) + offset;
    mkdirSync(absolute('node_modules/.cache'), { recursive: true });
    this.#cache = mkdtempSync(absolute('node_modules/.cache/test-dev-'));
  }

  write(file: string, text: string): void {
    const path = join(this.folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  remove(file: string): void {
    rmSync(join(this.folder, file));
  }

  /** Starts the server and waits until it says where it is. */
  start(): Promise<string> {
    const args = ['src/cli/main.ts', 'dev', '--content', this.folder, '--port', String(this.#port)];
    const env = { ...process.env, HANDRAIL_CACHE: this.#cache };
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
    this.#server = child;
    let said = '';
    return new Promise((resolve, reject) => {
      child.stdout.on('data', (text: Buffer) => {
        said += String(text);
        const address = /http:\S+/.exec(said)?.[0];
        if (address) resolve(address);
      });
      child.once('exit', () => reject(new Error(`handrail dev ended: ${said}`)));
    });
  }

  /** Stops the server and removes the handbook. */
  stop(): void {
    this.#server?.kill();
    rmSync(this.folder, { recursive: true, force: true });
    rmSync(this.#cache, { recursive: true, force: true });
  }
}
