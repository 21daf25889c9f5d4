import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROJECT } from './run.ts';

interface Message {
  id?: number;
  method?: string;
  params?: { items?: unknown[] };
  result?: unknown;
  error?: { message: string };
}

/** Astro's language server, as its extension for VS Code starts it for a folder. */
export class LanguageServer {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, (message: Message) => void>();
  #received = Buffer.alloc(0);
  #last = 0;

  private constructor() {
    const bin = join(PROJECT, 'node_modules/@astrojs/language-server/bin/nodeServer.js');
    this.#process = spawn(process.execPath, [bin, '--stdio'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    this.#process.stdout?.on('data', (data: Buffer) => this.#read(data));
  }

  static async start(folder: string): Promise<LanguageServer> {
    const server = new LanguageServer();
    const uri = pathToFileURL(folder).href;
    await server.ask('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'handbook' }],
      capabilities: { textDocument: { diagnostic: {} } },
      initializationOptions: {
        typescript: { tsdk: join(PROJECT, 'node_modules/typescript/lib') },
        contentIntellisense: true,
      },
    });
    server.#send({ method: 'initialized', params: {} });
    return server;
  }

  open(path: string, text: string): string {
    const uri = pathToFileURL(path).href;
    const languageId = path.endsWith('.mdx') ? 'mdx' : 'markdown';
    const textDocument = { uri, languageId, version: 1, text };
    this.#send({ method: 'textDocument/didOpen', params: { textDocument } });
    return uri;
  }

  ask(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ result, error }) =>
        error ? reject(new Error(error.message)) : resolve(result),
      );
      this.#send({ id, method, params });
    });
  }

  stop(): void {
    this.#process.kill();
  }

  #send(message: object): void {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin?.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  #read(data: Buffer): void {
    this.#received = Buffer.concat([this.#received, data]);
    for (;;) {
      const end = this.#received.indexOf('\r\n\r\n');
      const length = Number(
        /Content-Length: (\d+)/.exec(this.#received.toString('utf8', 0, end))?.[1],
      );
      if (end === -1 || this.#received.length < end + 4 + length) return;
      const body = this.#received.toString('utf8', end + 4, end + 4 + length);
      this.#received = this.#received.subarray(end + 4 + length);
      this.#take(JSON.parse(body) as Message);
    }
  }

  #take(message: Message): void {
    if (message.method !== undefined) {
      // The server asks for settings and to watch files: there are none, and nothing changes.
      const result = message.params?.items?.map(() => null) ?? null;
      if (message.id !== undefined) this.#send({ id: message.id, result });
      return;
    }
    this.#waiting.get(message.id ?? 0)?.(message);
  }
}
