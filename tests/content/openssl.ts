import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { callsOf, type Call } from './commands.ts';
import type { Fence } from './fences.ts';
import { inFence, type Outcome, type Problem } from './problem.ts';
import { programAt, ran } from './programs.ts';

const WHAT = 'OpenSSL, by openssl';

/** Files that a command writes or reads are ours. */
const FILE = /^-(in|CAfile|cert|key|cert_chain)$/;

/**
 * Runs the `openssl` calls of fences: `s_client` against a server of our own, which has a certificate
 * for the name that is asked for; others with that certificate as their input.
 */
export async function checkOpenssl(fences: readonly Fence[], folder: string): Promise<Outcome> {
  const calls = callsOf('openssl', fences);
  if (calls.length === 0) return { what: WHAT, count: 0, problems: [] };
  const openssl = programAt('openssl');
  if (!openssl) return { what: WHAT, count: 0, skipped: 'no openssl', missing: true, problems: [] };
  const problems: Problem[] = [];
  for (const call of calls) problems.push(...(await problemOf(call, openssl, folder)));
  return { what: WHAT, count: calls.length, problems };
}

async function problemOf(
  { fence, line, args }: Call,
  openssl: string,
  folder: string,
): Promise<Problem[]> {
  const isClient = args[0] === 's_client';
  const unknown = unknownOption(args, optionsIn(ran(openssl, [args[0] ?? '', '-help']).stderr));
  if (unknown) {
    const message = `openssl: ${args[0]} has no option ${unknown}`;
    return [inFence(fence, { line }, message, `see: openssl ${args[0]} -help`)];
  }
  const host = after(args, '-servername') ?? after(args, '-verify_hostname') ?? 'localhost';
  const files = { key: join(folder, 'key.pem'), cert: join(folder, 'cert.pem') };
  const subject = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`, '-days', '60'];
  const made = ran(openssl, [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    files.key,
    '-out',
    files.cert,
    ...subject,
  ]);
  if (made.status !== 0) throw new Error(`openssl req failed: ${made.stderr}`);
  const call = ours(args, files);
  const serve = isClient ? await started(openssl, files) : undefined;
  if (serve) call.splice(call.indexOf('-connect') + 1, 1, `127.0.0.1:${serve.port}`);
  if (isClient && !call.includes('-CAfile')) call.push('-CAfile', files.cert);
  const input = isClient
    ? ''
    : readFileSync(files[/^(rsa|pkey|ec)$/.test(args[0] ?? '') ? 'key' : 'cert'], 'utf8');
  const { status, stderr, stdout } = ran(openssl, call, { input, seconds: 10 });
  await serve?.stop();
  for (const file of Object.values(files)) rmSync(file, { force: true });
  if (status === 0) return [];
  return [
    inFence(fence, { line }, `openssl: ${(stderr || stdout).slice(0, 200)}`, 'mend the command'),
  ];
}

/** The options that a command's help lists. */
export function optionsIn(help: string): Set<string> {
  return new Set([...help.matchAll(/^ (-[\w-]+)/gm)].map(([, option = '']) => option));
}

/** The first option that is none: `x509` takes any of them for the name of a digest, and says nothing. */
export function unknownOption(
  args: readonly string[],
  known: ReadonlySet<string>,
): string | undefined {
  const given = args.slice(1).filter((word) => /^-[a-z]/.test(word));
  return known.size === 0
    ? undefined
    : given.find((word) => !known.has(word) && !/^-(sha\d|md5|blake)/.test(word));
}

function ours(args: readonly string[], { key, cert }: { key: string; cert: string }): string[] {
  return args.map((word, at) => {
    const option = args[at - 1] ?? '';
    if (!FILE.test(option)) return word;
    return option === '-key' ? key : cert;
  });
}

function after(args: readonly string[], option: string): string | undefined {
  const at = args.indexOf(option);
  return at === -1 ? undefined : args[at + 1];
}

async function started(openssl: string, files: { key: string; cert: string }) {
  const port = await freePort();
  const args = [
    's_server',
    '-quiet',
    '-accept',
    `127.0.0.1:${port}`,
    '-key',
    files.key,
    '-cert',
    files.cert,
  ];
  const running = spawn(openssl, args, { stdio: ['pipe', 'ignore', 'ignore'] });
  await wait(300);
  return {
    port,
    async stop() {
      running.kill();
      if (running.exitCode === null && running.signalCode === null) await once(running, 'exit');
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
