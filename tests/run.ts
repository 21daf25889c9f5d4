import { spawnSync } from 'node:child_process';
import { styleText } from 'node:util';
import { provideChromium } from './chromium.ts';
import { provideTools } from './content/tools.ts';

/** Every check of the project, in turn; all run even where one fails. */
const steps: { name: string; command: string[] }[] = [
  { name: 'types', command: ['astro', 'check', '--minimumFailingSeverity', 'warning'] },
  { name: 'formatting', command: ['prettier', '--check', '.'] },
  { name: 'unused code', command: ['knip'] },
  {
    name: 'unit, Markdown, architecture',
    command: [
      'node',
      '--test',
      'tests/*.test.ts',
      'tests/unit/**/*.test.ts',
      'tests/markdown/*.test.ts',
      'tests/bench/*.test.ts',
    ],
  },
  { name: 'content', command: ['node', 'tests/content/main.ts'] },
  { name: 'builds', command: ['node', '--test', '--test-concurrency=2', 'tests/build/*.test.ts'] },
  { name: 'browser', command: ['playwright', 'test'] },
];

const only = process.argv.slice(2);
const chosen = steps.filter(
  ({ name }) => only.length === 0 || only.some((word) => name.includes(word)),
);
const environment: NodeJS.ProcessEnv = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
// The unit tests plant errors for the tools to find.
const hasTools = chosen.some(({ name }) => /content|unit/.test(name)) && provideTools();
if (hasTools) steps.find(({ name }) => name === 'content')?.command.push('--require-all');
if (chosen.some(({ name }) => name === 'browser')) {
  const chromium = provideChromium();
  if (chromium) environment['CHROMIUM_PATH'] = chromium;
}

const failed = chosen.filter(({ name, command: [program = '', ...args] }) => {
  const began = performance.now();
  console.log(styleText('bold', `\n— ${name}`));
  const { status } = spawnSync(program, args, {
    stdio: 'inherit',
    env: environment,
    shell: process.platform === 'win32',
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    styleText(
      status === 0 ? 'green' : 'red',
      `— ${name}: ${status === 0 ? 'passed' : 'failed'} in ${seconds} s`,
    ),
  );
  return status !== 0;
});

console.log(`\n${chosen.length - failed.length} passed, ${failed.length} failed`);
if (failed.length > 0) {
  console.log(`failed: ${failed.map(({ name }) => name).join(', ')}`);
  process.exitCode = 1;
}
