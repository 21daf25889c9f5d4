import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stringify } from 'yaml';
import type { Fence } from './fences.ts';
import { inFence, type Outcome, type Problem } from './problem.ts';
import { programAt, ran } from './programs.ts';

/** Rule files, as promtool reads them. `files` are paths by the name that the caller sees. */
export function checkRules(files: ReadonlyMap<string, string>): Outcome {
  const what = 'Alert rules, by promtool';
  const promtool = programAt('promtool');
  if (!promtool) return missing(what);
  const problems = [...files].flatMap(([file, path]): Problem[] => {
    const { status, stdout, stderr } = ran(promtool, ['check', 'rules', path]);
    return status === 0 ? [] : told(stderr || stdout, file, path, 'mend the rule');
  });
  return { what, count: files.size, problems };
}

/** Tests of rules: `tests/content/alerts/*.test.yaml`. */
export function checkRuleTests(folder: string): Outcome {
  const what = 'Tests of alert rules, by promtool';
  const promtool = programAt('promtool');
  if (!promtool) return missing(what);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const tests = names.filter((name) => name.endsWith('.test.yaml')).sort();
  const problems = tests.flatMap((name): Problem[] => {
    const path = join(folder, name);
    const { status, stdout, stderr } = ran(promtool, ['test', 'rules', path], { seconds: 600 });
    const fix = `run: promtool test rules ${path}`;
    return status === 0 ? [] : told(stderr || stdout, path, path, fix, 'the test fails: ');
  });
  return { what, count: tests.length, problems };
}

/** Queries in pages: `promql` fences, each wrapped into a rule of its own. */
export function checkQueries(fences: readonly Fence[], folder: string): Outcome {
  const what = 'PromQL, by promtool';
  const promtool = programAt('promtool');
  if (!promtool) return missing(what);
  const queries = fences.filter(({ lang }) => lang === 'promql');
  const rules = queries.map(({ code }, index) => ({ record: `query:${index}`, expr: code }));
  const path = join(folder, 'queries.yaml');
  writeFileSync(path, stringify({ groups: [{ name: 'pages', rules }] }));
  const { status, stdout, stderr } = ran(promtool, ['check', 'rules', path]);
  const problems =
    status === 0 || rules.length === 0
      ? []
      : faultsOf(stderr + stdout).flatMap((fault) => {
          const fence = queries[fault.rule - 1];
          return fence
            ? [inFence(fence, fault, `promtool: ${fault.message}`, 'mend the query')]
            : [];
        });
  if (status !== 0 && rules.length > 0 && problems.length === 0) {
    throw new Error(`promtool said what nobody understands: ${stderr}`);
  }
  return { what, count: queries.length, problems };
}

/** What promtool says of rules: number of the rule, and place in its expression. */
export function faultsOf(
  output: string,
): { rule: number; line: number; column: number; message: string }[] {
  const FAULT =
    /rule (\d+), "[^"]*": could not parse expression: (?:(\d+):(\d+): )?(?:parse error: )?(.*)/g;
  return [...output.matchAll(FAULT)].map(([, rule, line = '1', column = '1', message = '']) => ({
    rule: Number(rule),
    line: Number(line),
    column: Number(column),
    message,
  }));
}

function told(output: string, file: string, path: string, fix: string, before = ''): Problem[] {
  const said = output.split('\n').map((line) => line.trim());
  const lines = said.filter(
    (line) => line && !/^(Checking|Unit Testing:|FAILED:?|SUCCESS)/.test(line),
  );
  const text = lines.join(' ').replaceAll(path, basename(path));
  const line = Number(/:?(\d+):\d+: /.exec(text)?.[1] ?? 1);
  return [{ file, line, column: 1, message: `promtool: ${before}${text.slice(0, 600)}`, fix }];
}

function missing(what: string): Outcome {
  return { what, count: 0, skipped: 'no promtool', missing: true, problems: [] };
}
