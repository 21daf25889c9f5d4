import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programAt, ran, type Ran } from './programs.ts';

/** A PostgreSQL server of our own, reached through a socket in its folder only. */
export interface PostgresServer {
  /** Runs SQL in a database with psql, as the superuser; stops at the first error. */
  psql(database: string, args: readonly string[], input?: string): Ran;
  stop(): void;
}

/** Starts a server in a temporary folder; undefined where PostgreSQL is not installed. */
export function startPostgres(): PostgresServer | undefined {
  const [initdb, pgCtl, psql] = ['initdb', 'pg_ctl', 'psql'].map(programAt);
  if (!initdb || !pgCtl || !psql) return undefined;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && !['runuser', 'chown', 'id'].every(programAt)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'handrail-pg-'));
  const data = join(folder, 'data');
  mkdirSync(data);
  // PostgreSQL refuses to run as root.
  const asUser = isRoot ? serverUser(folder, data) : [];
  const run = (program: string, ...args: string[]): void => {
    const [command = program, ...rest] = [...asUser, program, ...args];
    const { status, stdout, stderr } = ran(command, rest, { seconds: 60 });
    if (status === 0) return;
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`${program} failed: ${stderr}${stdout}`);
  };
  run(
    initdb,
    '-D',
    data,
    '-A',
    'trust',
    '-U',
    'postgres',
    '--no-sync',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
  );
  const settings = [
    "listen_addresses=''",
    `unix_socket_directories='${folder}'`,
    'fsync=off',
    'wal_level=logical',
    'shared_preload_libraries=pg_stat_statements',
    'statement_timeout=10s',
  ];
  const options = settings.map((setting) => `-c ${setting}`).join(' ');
  run(pgCtl, '-D', data, '-l', join(data, 'log'), '-w', '-o', options, 'start');
  return {
    psql(database, args, input = '') {
      const connection = ['-h', folder, '-U', 'postgres', '-d', database];
      return ran(psql, ['-X', '-q', '-v', 'ON_ERROR_STOP=1', ...connection, ...args], { input });
    },
    stop() {
      run(pgCtl, '-D', data, '-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Gives the folder to an account that is not root, and says how to run as it. */
function serverUser(folder: string, data: string): string[] {
  const user = ran('id', ['-u', 'postgres']).status === 0 ? 'postgres' : 'nobody';
  chmodSync(folder, 0o755);
  for (const path of [folder, data]) ran('chown', [user, path]);
  return ['runuser', '-u', user, '--'];
}
