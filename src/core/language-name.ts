import { bundledLanguagesInfo } from 'shiki/langs';

/** A language as readers know it (`sh` is Shell); one that nobody knows as it is written, plain text as none. */
export function languageName(lang: string): string | undefined {
  const id = lang.toLowerCase();
  if (PLAIN.has(id)) return undefined;
  return NAMES.get(id) ?? lang;
}

const PLAIN = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'ansi']);

/** Shiki's names, and one of a language it does not know. */
const NAMES = new Map([
  ...bundledLanguagesInfo.flatMap(({ id, name, aliases = [] }) =>
    [id, ...aliases].map((alias) => [alias, name] as const),
  ),
  ['promql', 'PromQL'] as const,
]);
