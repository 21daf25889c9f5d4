import { spawn } from 'node:child_process';
import { styleText } from 'node:util';
import { provideChromium } from './chromium.ts';
import { provideTools } from './content/tools.ts';

interface Step {
  name: string;
  command: string[];
  /** Keeps one core busy and needs nothing of the others: runs beside its like, its output told at its end. */
  beside?: boolean;
}

/** Every check of the project; all run even where one fails. */
const steps: Step[] = [
  {
    name: 'types',
    command: ['astro', 'check', '--minimumFailingSeverity', 'warning'],
    beside: true,
  },
  { name: 'content', command: ['node', 'tests/content/main.ts'], beside: true },
  { name: 'formatting', command: ['prettier', '--check', '.'], beside: true },
  { name: 'unused code', command: ['knip'], beside: true },
  {
    name: 'unit, Markdown, architecture',
    command: [
      'node',
      '--test',
      '--test-concurrency=2',
      'tests/*.test.ts',
      'tests/unit/**/*.test.ts',
      'tests/markdown/*.test.ts',
      'tests/bench/*.test.ts',
    ],
  },
  {
    name: 'builds',
    command: [
      'node',
      '--test',
      '--test-concurrency=2',
      'tests/build/*.test.ts',
      'tests/search/*.test.ts',
    ],
  },
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

const failed: Step[] = [];
await Promise.all(chosen.filter(({ beside }) => beside).map(run));
for (const step of chosen.filter(({ beside }) => !beside)) await run(step);

async function run(step: Step): Promise<void> {
  const { name, beside = false } = step;
  const [program = '', ...args] = step.command;
  const began = performance.now();
  if (!beside) console.log(styleText('bold', `\n— ${name}`));
  const told: Buffer[] = [];
  const status = await new Promise<number | null>((resolve) => {
    const child = spawn(program, args, {
      stdio: [
        'ignore',
        ...(beside ? (['pipe', 'pipe'] as const) : (['inherit', 'inherit'] as const)),
      ],
      env: environment,
      shell: process.platform === 'win32',
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (data: Buffer) => told.push(data));
    }
    child.on('error', () => resolve(null));
    child.on('close', resolve);
  });
  if (beside) console.log(`${styleText('bold', `\n— ${name}`)}\n${Buffer.concat(told).toString()}`);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    styleText(
      status === 0 ? 'green' : 'red',
      `— ${name}: ${status === 0 ? 'passed' : 'failed'} in ${seconds} s`,
    ),
  );
  if (status !== 0) failed.push(step);
}

console.log(`\n${chosen.length - failed.length} passed, ${failed.length} failed`);
if (failed.length > 0) {
  console.log(`failed: ${failed.map(({ name }) => name).join(', ')}`);
  process.exitCode = 1;
}
