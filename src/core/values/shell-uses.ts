import type { Command } from './shell-reader.ts';
import { masked, type Word } from './shell-words.ts';
import { isAddress } from './place-text.ts';
import { code, joining, programs, shells, type Use } from './shell-programs.ts';

/** How the words of a command are used, one by one. */
export function usesOf(command: Command): Use[] {
  const { words } = command;
  const head = headOf(words);
  const name = nameOf(words[head]);
  if (/^(echo|printf)$/.test(name) && command.into && evaluatesInput(command.into)) {
    return words.map(() => 'plain');
  }
  const program = Object.hasOwn(programs, name) ? programs[name] : undefined;
  return words.map((word, index) => {
    if (word.holes.length === 0 && word.inner.length === 0 && name !== 'ssh') {
      if (program !== joining) return 'word';
    }
    const own = index > head ? program?.(word, index - head - 1, words.slice(head + 1)) : undefined;
    return own ?? usual(word, words[index - 1]?.text ?? '', name);
  });
}

const SQL =
  /^\s*(select\b|insert\s+into\b|update\s+\S+\s+set\b|delete\s+from\b|(alter|drop|create)\s+(table|index|role|user|view|database|schema)\b|with\s+\S+\s+as\b|truncate\b|explain\s+(select|analyze)\b)/i;

/** What a word is used for by most programs, judged by what it looks like. */
function usual(word: Word, before: string, name: string): Use {
  const whole = masked(word);
  const from = /^--?[\w-]+=/.exec(whole)?.[0].length ?? 0;
  const text = whole.slice(from);
  const option = from > 0 ? whole.slice(0, from - 1) : before;
  if (isAddress(text)) return code('url', from);
  if (/^\s*(\{\s*"|\[\s*["{[])/.test(text)) return code('json', from);
  if (SQL.test(text)) return code('sql', from);
  if (/^(jsonpath|go-template|custom-columns)\b/.test(text)) return 'plain';
  const evaluates = /^(-c|-e|-E|-x|--command|--eval|--exec|--execute|--expression|--script|--run)$/;
  return evaluates.test(option) && /\s/.test(text) && name !== '' ? 'plain' : 'word';
}

const WRAPPERS =
  /^(sudo|doas|env|time|nohup|command|builtin|exec|timeout|nice|ionice|xargs|stdbuf|setsid|chroot|nsenter|find|docker|podman|nerdctl|crictl|kubectl|oc|lxc|unshare|strace|caffeinate)$/;

/** Where the program stands that reads the words: behind `sudo`, or the `--` of `kubectl exec`. */
function headOf(words: Word[]): number {
  let head = 0;
  for (;;) {
    const name = nameOf(words[head]);
    if (!WRAPPERS.test(name)) return head;
    const from = /^(kubectl|oc|lxc)$/.test(name)
      ? words.findIndex(({ text }, index) => index > head && text === '--')
      : head;
    if (from === -1) return head;
    const next = words.findIndex(
      (word, index) =>
        index > from && (Object.hasOwn(programs, nameOf(word)) || WRAPPERS.test(nameOf(word))),
    );
    if (next === -1) return head;
    head = next;
  }
}

/** Programs that run, or read as a list of words, what they are given to read. */
function evaluatesInput(command: Command): boolean {
  const { words } = command;
  if (words.some((word) => /^(xargs|parallel)$/.test(nameOf(word)))) return true;
  const name = nameOf(words[headOf(words)]);
  return (
    /^(ssh|psql|mysql|mariadb|sqlite3|python3?|node|ruby|perl|php|bc|at|batch|crontab|mongosh?|redis-cli|duckdb|nc|kubectl|oc)$/.test(
      name,
    ) || Object.hasOwn(shells, name)
  );
}

function nameOf(word: Word | undefined): string {
  return word?.text.split('/').at(-1) ?? '';
}
