import { json, yaml } from './data.ts';
import { go } from './go.ts';
import type { Names, Place } from './names.ts';
import { bash } from './shell.ts';
import { sql } from './sql.ts';
import { typescript } from './typescript.ts';

/** A fence of generated code, some with a title, highlighted lines or line numbers. */
export function fence(names: Names, language: Language, place: Place): string {
  const { random } = names;
  const code = LANGUAGES[language](names, place);
  const meta: string[] = [];
  if (random.chance(0.25)) meta.push(`title="${title(names, language)}"`);
  if (random.chance(0.2) && code.split('\n').length >= 6) {
    meta.push(`{${random.int(1, 2)},${random.int(3, 4)}-${random.int(5, 6)}}`);
  }
  if (random.chance(0.1)) meta.push('showLineNumbers');
  return ['```' + [language, ...meta].join(' '), code, '```'].join('\n');
}

/** The languages of generated code. */
export type Language = keyof typeof LANGUAGES;

const LANGUAGES = {
  bash,
  typescript,
  yaml,
  sql,
  json,
  go,
} satisfies Record<string, (names: Names, place: Place) => string>;

const EXTENSIONS: Record<Language, string> = {
  bash: 'sh',
  typescript: 'ts',
  yaml: 'yaml',
  sql: 'sql',
  json: 'json',
  go: 'go',
};

function title(names: Names, language: Language): string {
  return `${names.noun()}/${names.kebab()}.${EXTENSIONS[language]}`;
}
