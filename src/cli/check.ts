import { alertRules } from '#check/alerts/rules.ts';
import { allRules } from '#check/check.ts';
import { lintRules } from '#check/lint/rules.ts';
import { byPlace, type Finding } from '#core/findings.ts';
import { checkLintConfigs } from './lint-check.ts';
import type { Options } from './options.ts';
import { prepare, type Prepared } from './prepare.ts';
import { contentFolder, formatFindings, printFindings } from './report.ts';

/** Reports every problem of a handbook. Returns the exit code: 1 where there is an error. */
export async function checkCommand(options: Options): Promise<0 | 1> {
  if (options.rules) {
    for (const { id, level, why } of [...allRules, ...alertRules, ...lintRules])
      console.log(`${id.padEnd(24)} ${level.padEnd(6)} ${why}`);
    return 0;
  }
  const prepared = await prepare(options, { clock: true });
  const { handbook, compilation } = prepared;
  const { findings, summary } = await problems(prepared, options);
  if (options.format === 'text') {
    console.log(`${compilation.records.length} pages checked`);
    for (const line of summary) console.log(line);
    if (handbook.foreign) {
      console.log(
        'There is no handbook.yaml here, so problems are warnings; with one they are errors.',
      );
    }
  }
  return findings.some(({ level }) => level === 'error') ? 1 : 0;
}

/** Prints what is wrong with the handbook, and with configurations of linters where the call names some. */
async function problems(
  prepared: Prepared,
  options: Options,
): Promise<{ findings: readonly Finding[]; summary: string[] }> {
  if (options.configs.length === 0) {
    printFindings(prepared.findings, options);
    return { findings: prepared.findings, summary: [] };
  }
  // They lie outside the handbook, so all files are named from the folder of the call.
  const lint = await checkLintConfigs(prepared, options);
  const folder = contentFolder(options);
  const own = prepared.findings.map((found) => ({ ...found, file: folder + found.file }));
  const findings = [...own, ...lint.findings].sort(byPlace);
  console.log(formatFindings(findings, options, ''));
  return { findings, summary: lint.summary };
}
