import { isSession, scriptsOf } from '#core/values/place-session.ts';
import { ShellReader } from '#core/values/shell-reader.ts';
import type { Fence } from './fences.ts';

/** A call of a program, as the shell hands it over. */
export interface Call {
  fence: Fence;
  /** Line in the fence's code, from 1. */
  line: number;
  args: string[];
}

const SCRIPTS = new Set(['sh', 'bash', 'shell', 'zsh']);
const SESSIONS = new Set(['console', 'shellsession', 'shell-session', 'terminal']);

/** The script in a fence of a shell, of the same lines and columns; undefined for other languages. */
export function scriptOf({ lang, code }: Pick<Fence, 'lang' | 'code'>): string | undefined {
  const session = SESSIONS.has(lang) || (SCRIPTS.has(lang) && isSession(code));
  if (!session) return SCRIPTS.has(lang) ? code : undefined;
  let text = code.replace(/[^\n]/g, ' ');
  for (const { start, text: typed } of scriptsOf(code)) {
    text = text.slice(0, start) + typed + text.slice(start + typed.length);
  }
  return text.replace(/ +$/gm, '');
}

/** Every call of a program in fences, also behind another: `kubectl exec … -- psql -c '…'`. */
export function callsOf(program: string, fences: readonly Fence[]): Call[] {
  return fences.flatMap((fence) => {
    const script = scriptOf(fence);
    if (script === undefined || !script.includes(program)) return [];
    const lines = script
      .split('\n')
      .flatMap((text, at) => (text.includes(program) ? [at + 1] : []));
    return callsIn(program, script).map((args, index) => ({
      fence,
      args,
      line: lines[index] ?? 1,
    }));
  });
}

/** The arguments of each call of a program in a script; what the shell would put in is `x`. */
export function callsIn(program: string, script: string): string[][] {
  // The number before `2>…` is no word, but the reader has no need to know that.
  const plain = script.replace(/(?<=\s)\d+(?=[<>])/g, (number) => ' '.repeat(number.length));
  const { commands } = new ShellReader(plain, []).read();
  return commands.flatMap(({ words }) => {
    const at = words.findIndex(
      ({ text }, index) =>
        text === program &&
        (index === 0 || words[index - 1]?.text === '--' || isPrefix(words, index)),
    );
    if (at === -1) return [];
    return [words.slice(at + 1).map(({ text, live }) => (live ? known(text) : text))];
  });
}

/** Only assignments and the like before it: `PGOPTIONS=… psql`, `timeout 5 openssl`, `sudo -u postgres psql`. */
function isPrefix(words: readonly { text: string }[], index: number): boolean {
  const before = words.slice(0, index).map(({ text }) => text);
  return (
    before.every((text) => /^\w+=/.test(text)) ||
    /^(timeout|sudo|env|time|watch)$/.test(before[0] ?? '')
  );
}

function known(text: string): string {
  return text.replace(/\$\([^)]*\)|\$\{[^}]*\}|\$\w+|`[^`]*`/g, 'x');
}

/** Arguments without options of some names; those in `valued` take the next argument with them. */
export function without(args: readonly string[], flags: RegExp, valued: RegExp): string[] {
  const kept: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const word = args[at] ?? '';
    if (valued.test(word)) at++;
    else if (!flags.test(word)) kept.push(word);
  }
  return kept;
}

/** The SQL of a psql call's `-c` and `--command` options. */
export function sqlOf(args: readonly string[]): string[] {
  return args.flatMap((word, at) => {
    if (word === '--command' || /^-[A-Za-z]*c$/.test(word)) return args.slice(at + 1, at + 2);
    const joined = /^--command=([^]*)$/.exec(word)?.[1];
    return joined === undefined ? [] : [joined];
  });
}
