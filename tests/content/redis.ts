import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { callsOf, without } from './commands.ts';
import type { Fence } from './fences.ts';
import { inFence, type Outcome } from './problem.ts';
import { programAt, ran } from './programs.ts';

const WHAT = 'Redis, by redis-server';

/** How to reach another server, and how often: ours is reached through its socket, once. */
const FLAGS = /^(--tls|--no-auth-warning|--insecure|--askpass|-c)$/;
const VALUED = /^(-[hpauris]|--user|--pass|--sni|--cacert|--cert|--key)$/;

/** Runs the `redis-cli` calls of fences on a server of our own, in a folder. */
export async function checkRedis(fences: readonly Fence[], folder: string): Promise<Outcome> {
  const calls = callsOf('redis-cli', fences)
    .map((call) => ({ ...call, args: without(call.args, FLAGS, VALUED) }))
    .filter(({ args }) => args.length > 0);
  if (calls.length === 0) return { what: WHAT, count: 0, problems: [] };
  const [server, client] = ['redis-server', 'redis-cli'].map(programAt);
  if (!server || !client)
    return { what: WHAT, count: 0, skipped: 'no redis-server', missing: true, problems: [] };
  const socket = join(folder, 'redis.sock');
  const settings = [
    '--port',
    '0',
    '--unixsocket',
    socket,
    '--save',
    '',
    '--maxmemory-policy',
    'allkeys-lfu',
  ];
  const running = spawn(server, [...settings, '--dir', folder], { stdio: 'ignore' });
  try {
    for (let tries = 0; tries < 100 && !existsSync(socket); tries++) await wait(50);
    const problems = calls.flatMap(({ fence, line, args }) => {
      const { status, stdout, stderr, timedOut } = ran(client, ['-s', socket, '-e', ...args], {
        seconds: 3,
      });
      const said = `${stderr}${stdout}`;
      const isRight = status === 0 && !/^(\(error\) |ERR |Unrecognized option)/m.test(said);
      // `--latency`, `MONITOR` and others go on until they are stopped.
      if (timedOut || isRight) return [];
      return [inFence(fence, { line }, `redis-cli: ${said.slice(0, 200)}`, 'mend the command')];
    });
    return { what: WHAT, count: calls.length, problems };
  } finally {
    running.kill();
    if (running.exitCode === null) await once(running, 'exit');
  }
}
