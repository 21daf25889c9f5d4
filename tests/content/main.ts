import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compileHandbook } from '#markdown/engine.ts';
import { ROOT } from '../../src/cli/options.ts';
import { checkData } from './data.ts';
import { checkEslint } from './eslint.ts';
import { fencesOf } from './fences.ts';
import { checkOpenssl } from './openssl.ts';
import { lineOf, type Outcome } from './problem.ts';
import { checkQueries, checkRules, checkRuleTests } from './promql.ts';
import { checkRedis } from './redis.ts';
import { checkShell } from './shell.ts';
import { checkSql } from './sql.ts';
import { tableOf } from './table.ts';
import { checkSyntax, checkTypes, programsOf } from './typescript.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: join(ROOT, 'content') },
    /** Folder with alerts/, sql/, types/ and eslint-options.json. */
    beside: { type: 'string', default: join(ROOT, 'tests/content') },
    'require-all': { type: 'boolean', default: false },
  },
});

const temporary = mkdtempSync(join(tmpdir(), 'handrail-content-'));
try {
  const outcomes = await outcomesOf(resolve(values.content), resolve(values.beside), temporary);
  for (const problem of outcomes.flatMap(({ problems }) => problems)) console.log(lineOf(problem));
  console.log(`\n${tableOf(outcomes)}`);
  const isMissing = values['require-all'] && outcomes.some(({ missing }) => missing);
  process.exitCode = isMissing || outcomes.some(({ problems }) => problems.length > 0) ? 1 : 0;
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

/** Everything that a handbook tells people to run, looked at by the tools that it is for. */
async function outcomesOf(content: string, beside: string, folder: string): Promise<Outcome[]> {
  const [cache, shell, redis, tls] = ['cache', 'shell', 'redis', 'tls'].map((name) => {
    mkdirSync(join(folder, name));
    return join(folder, name);
  }) as [string, string, string, string];
  const compilation = await compileHandbook({ content, cache });
  const seen = `${relative(process.cwd(), content) || '.'}/`;
  const fences = fencesOf(compilation, seen);
  const rules = compilation.scan.alertFiles.map(
    (file) => [seen + file, join(content, file)] as const,
  );
  const types = join(beside, 'types');
  const programs = programsOf(fences, types, ROOT);
  return [
    checkRules(new Map(rules)),
    checkRuleTests(join(beside, 'alerts')),
    checkQueries(fences, folder),
    checkShell(fences, shell),
    await checkSql(fences, join(beside, 'sql')),
    await checkRedis(fences, redis),
    await checkOpenssl(fences, tls),
    checkTypes(programs, relative(process.cwd(), types)),
    checkSyntax(fences),
    checkEslint(fences, programs, join(beside, 'eslint-options.json'), ROOT),
    checkData(fences),
  ];
}
