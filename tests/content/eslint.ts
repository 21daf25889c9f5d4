import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { around, type Fence } from './fences.ts';
import { inFence, type Outcome, type Problem } from './problem.ts';
import type { Snippets } from './typescript.ts';

/** Whether what a rule shows as bad trips the linter's rule that it names, and what it shows as good does not. */
export function checkEslint(
  fences: readonly Fence[],
  programs: readonly Snippets[],
  optionsFile: string,
  root: string,
): Outcome {
  const options = existsSync(optionsFile)
    ? (JSON.parse(readFileSync(optionsFile, 'utf8')) as Record<string, Linter.RuleEntry>)
    : {};
  const linter = new Linter({ cwd: root });
  const samples = fences.flatMap((fence) => sampleOf(fence, programs));
  const problems = samples.flatMap((sample) => {
    const entry = options[sample.rule] ?? 'error';
    return problemOf(sample, entry, linter, optionsFile);
  });
  return { what: 'Good and Bad of rules, by ESLint', count: samples.length, problems };
}

/** A fence that shows what a rule of the linter is about. */
interface Sample {
  fence: Fence;
  rule: string;
  names: string[];
  isBad: boolean;
  file: string;
  snippets: Snippets | undefined;
}

function sampleOf(fence: Fence, programs: readonly Snippets[]): Sample[] {
  const props = around(fence, 'Rule')?.props ?? {};
  const names = eslintNames(props['enforcedBy'] ?? '');
  const isBad = around(fence, 'Bad') !== undefined;
  const isShown = isBad || around(fence, 'Good') !== undefined;
  if (!isShown || names.length === 0 || !/^(tsx?|typescript|jsx?|javascript)$/.test(fence.lang))
    return [];
  const snippets = programs.find(({ files }) => [...files.values()].includes(fence));
  const own = [...(snippets?.files ?? [])].find(([, other]) => other === fence)?.[0];
  const file = own ?? `fence.${fence.lang.endsWith('x') ? 'jsx' : 'js'}`;
  return [{ fence, rule: props['id'] ?? '', names, isBad, file, snippets }];
}

/** The rules of ESLint that `enforcedBy` names. */
export function eslintNames(enforcedBy: string): string[] {
  return [...enforcedBy.matchAll(/(?:^|[\s,])(?:eslint:|(?=typescript-eslint:))([@\w/:-]+)/g)].map(
    ([, name = '']) => name.replace(/^typescript-eslint:/, '@typescript-eslint/'),
  );
}

function problemOf(
  sample: Sample,
  entry: Linter.RuleEntry,
  linter: Linter,
  optionsFile: string,
): Problem[] {
  const { fence, names, isBad, rule, file, snippets } = sample;
  const config = {
    files: ['**/*.{ts,tsx,js,jsx}'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: snippets ? { programs: [snippets.program] } : {},
    },
    rules: Object.fromEntries(names.map((name) => [name, entry])),
  } as unknown as Linter.Config;
  const messages = linter.verify(fence.code, [config], file);
  const fatal = messages.find(({ ruleId }) => ruleId === null);
  // Anything that is not from the rule says that it was not asked.
  if (fatal) return [inFence(fence, fatal, `ESLint: ${fatal.message}`, 'mend the code')];
  if (isBad && messages.length === 0) {
    const fix = `show what it reports, or set its options for "${rule}" in ${relative(process.cwd(), optionsFile)}`;
    return [
      inFence(fence, {}, `${rule}: this is bad, and ${names.join(', ')} does not report it`, fix),
    ];
  }
  if (isBad) return [];
  return messages.map(({ line, column, message, ruleId }) =>
    inFence(
      fence,
      { line, column },
      `${rule}: this is good, and ${ruleId ?? 'ESLint'} reports it: ${message}`,
      'mend it',
    ),
  );
}
