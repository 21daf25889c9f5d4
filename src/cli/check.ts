import { alertRules } from '#check/alerts/rules.ts';
import { allRules } from '#check/check.ts';
import type { Options } from './options.ts';
import { prepare } from './prepare.ts';
import { printFindings } from './report.ts';

/** Reports every problem of a handbook. Returns the exit code: 1 where there is an error. */
export async function checkCommand(options: Options): Promise<0 | 1> {
  if (options.rules) {
    for (const { id, level, why } of [...allRules, ...alertRules])
      console.log(`${id.padEnd(24)} ${level.padEnd(6)} ${why}`);
    return 0;
  }
  const { findings, handbook, compilation } = await prepare(options, { clock: true });
  printFindings(findings, options);
  if (options.format === 'text') {
    console.log(`${compilation.records.length} pages checked`);
    if (handbook.foreign) {
      console.log(
        'There is no handbook.yaml here, so problems are warnings; with one they are errors.',
      );
    }
  }
  return findings.some(({ level }) => level === 'error') ? 1 : 0;
}
