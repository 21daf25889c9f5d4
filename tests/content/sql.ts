import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hasSqlDetails, parse } from 'libpg-query';
import { callsOf, sqlOf } from './commands.ts';
import { around, type Fence } from './fences.ts';
import { startPostgres, type PostgresServer } from './postgres-server.ts';
import { besides, inFence, type Outcome, type Problem } from './problem.ts';

/** Statements that a server of our own cannot run, and why: they are parsed. */
const ONLY_PARSED: { sql: RegExp; because: string }[] = [
  { sql: /\bpg_wal_replay_(resume|pause)\b|\bpg_promote\b/i, because: 'needs a replica' },
  {
    sql: /\bpg_is_wal_replay_paused\b|\bpg_get_wal_replay_pause_state\b/i,
    because: 'needs a replica',
  },
  { sql: /\b(CREATE|ALTER) SUBSCRIPTION\b/i, because: 'needs a second server' },
  { sql: /\bFROM STDIN\b/i, because: 'reads what another command writes' },
];

const WHAT = 'SQL, by PostgreSQL';

/** Some SQL of a page, as psql is to run it. */
interface Piece {
  fence: Fence;
  /** Line of the fence's code before its first. */
  offset: number;
  code: string;
  args: string[];
}

/**
 * Runs each piece of SQL on a server of our own, page by page in a database of the page's own, after
 * `<id with dashes>.sql` of a folder, which makes what the page takes for granted.
 */
export async function checkSql(fences: readonly Fence[], folder: string): Promise<Outcome> {
  const pieces = piecesOf(fences);
  const parsed = pieces.filter((piece) => exceptionOf(piece) !== undefined);
  const problems = (await Promise.all(parsed.map(parseProblem))).flat();
  const told =
    parsed.length > 0
      ? `${parsed.length} only parsed: ${[...new Set(parsed.map(exceptionOf))].join(', ')}`
      : '';
  if (pieces.length === parsed.length) return { what: WHAT, count: pieces.length, problems };
  const server = startPostgres();
  if (!server) return { what: WHAT, count: 0, skipped: 'no PostgreSQL', missing: true, problems };
  try {
    const setups = existsSync(folder) ? readdirSync(folder) : [];
    const toRun = pieces.filter((piece) => exceptionOf(piece) === undefined);
    for (const [index, page] of Map.groupBy(toRun, ({ fence }) => fence.file)
      .values()
      .toArray()
      .entries()) {
      problems.push(...pageProblems(page, `page_${index}`, server, folder, setups));
    }
  } finally {
    server.stop();
  }
  return { what: WHAT, count: pieces.length, ...(told ? { skipped: told } : {}), problems };
}

function piecesOf(fences: readonly Fence[]): Piece[] {
  const own = fences
    .filter(({ lang }) => /^(sql|pgsql|postgres|postgresql|plpgsql)$/.test(lang))
    .map((fence) => ({
      fence,
      offset: 0,
      code: fence.code.replace(/\\watch\b.*$/gm, ';'),
      args: ['-f', '-'],
    }));
  const called = callsOf('psql', fences).flatMap(({ fence, line, args }) =>
    sqlOf(args).map((code) => ({ fence, offset: line - 1, code, args: ['-c', code] })),
  );
  // In the order of the page: what one makes, the next reads.
  return [...own, ...called].sort((a, b) => a.fence.line - b.fence.line || a.offset - b.offset);
}

function exceptionOf({ code }: Piece): string | undefined {
  return ONLY_PARSED.find(({ sql }) => sql.test(code))?.because;
}

async function parseProblem({ fence, offset, code }: Piece): Promise<Problem[]> {
  try {
    await parse(code.replace(/^\\(?!copy\b).*$/gm, '').replace(/^\\copy\b/gm, 'COPY'));
    return [];
  } catch (error) {
    const at = hasSqlDetails(error) ? (error.sqlDetails?.cursorPosition ?? 0) : 0;
    const line = offset + code.slice(0, at).split('\n').length;
    return [inFence(fence, { line }, `PostgreSQL: ${(error as Error).message}`, 'mend the SQL')];
  }
}

function pageProblems(
  pieces: readonly Piece[],
  database: string,
  server: PostgresServer,
  folder: string,
  setups: readonly string[],
): Problem[] {
  const [first] = pieces;
  if (!first) return [];
  const setup = `${first.fence.page.replaceAll('/', '-')}.sql`;
  create(server, database, 'template1');
  if (setups.includes(setup)) {
    const { status, stderr } = server.psql(database, ['-f', join(folder, setup)]);
    if (status !== 0) {
      const line = Number(/\.sql:(\d+): /.exec(stderr)?.[1] ?? 1);
      return [
        {
          file: join(folder, setup),
          line,
          column: 1,
          message: messageOf(stderr),
          fix: 'mend the file',
        },
      ];
    }
  }
  const before = `${database}_before`;
  create(server, before, database);
  return pieces.flatMap(({ fence, offset, code, args }, index) => {
    // Good and bad show the same thing done in two ways: neither finds what the other left.
    const isSample = around(fence, 'Good') ?? around(fence, 'Bad');
    const own = isSample ? `${database}_${index}` : database;
    if (isSample) create(server, own, before);
    const { status, stderr, timedOut } = server.psql(own, args, args[0] === '-f' ? code : '');
    if (status === 0) return [];
    const fix = besides(
      'what the page takes for granted',
      `tests/content/sql/${setup}`,
      setups.includes(setup),
    );
    const message = timedOut ? 'PostgreSQL: it never ends' : messageOf(stderr);
    return [inFence(fence, { line: offset + lineIn(code, stderr) }, message, fix)];
  });
}

function create(server: PostgresServer, database: string, template: string): void {
  const sql = `CREATE DATABASE ${database} TEMPLATE ${template}`;
  const { status, stderr } = server.psql('postgres', ['-c', sql]);
  if (status !== 0) throw new Error(`${sql} failed: ${stderr}`);
}

/** The error of what psql said, without where. */
export function messageOf(stderr: string): string {
  const [, error, hint] = /(?:ERROR|FATAL):\s+(.*)(?:[^]*?\nHINT:\s+(.*))?/.exec(stderr) ?? [];
  return `PostgreSQL: ${error ?? stderr.trim().split('\n')[0] ?? ''}${hint ? ` (${hint})` : ''}`;
}

/** The line of code that psql complains of: it quotes the line, and numbers that of the statement's end. */
export function lineIn(code: string, stderr: string): number {
  const lines = code.split('\n');
  const quoted = /^LINE \d+: (.*)$/m
    .exec(stderr)?.[1]
    ?.replace(/^\.\.\.|\.\.\.$/g, '')
    .trim();
  const found = quoted ? lines.findIndex((line) => line.includes(quoted)) : -1;
  return found === -1 ? Number(/^psql:[^:\n]*:(\d+): /m.exec(stderr)?.[1] ?? 1) : found + 1;
}
