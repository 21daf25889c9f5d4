import { masked, type Word } from './shell-words.ts';

/**
 * What a program does with a word: takes it as it is (`text`, or `word` if it may still be code by
 * its looks), evaluates it as code of a language from an
 * offset on, or evaluates it together with others (`joined`). `plain` where it evaluates it in a way
 * that we do not know, `bare` where nothing better could be written.
 */
export type Use = 'word' | 'text' | 'plain' | 'bare' | 'joined' | { lang: string; from: number };

/** How a program uses one of its words; undefined where it is a word as for most programs. */
export type Program = (word: Word, at: number, args: Word[]) => Use | undefined;

/** A word that is code from an offset on. */
export const code = (lang: string, from = 0): Use => ({ lang, from });
const always =
  (use: Use): Program =>
  () =>
    use;

/** What stands behind an option (`-c …`, `--command …`, `--command=…`) is code. */
const behind =
  (options: RegExp, use: (from: number) => Use): Program =>
  (word, at, args) => {
    const attached = /^(--[\w-]+)=/.exec(word.text);
    if (attached && options.test(attached[1] ?? '')) return use(attached[0].length);
    let before = at - 1;
    while (
      before > 0 &&
      /^-/.test(args[before]?.text ?? '') &&
      !options.test(args[before]?.text ?? '')
    )
      before -= 1;
    if (before >= 0 && !word.text.startsWith('-') && options.test(args[before]?.text ?? ''))
      return use(0);
    return options.test(word.text.slice(0, 2)) && word.text.length > 2 && word.holes.length > 0
      ? 'plain'
      : undefined;
  };

const either =
  (...all: Program[]): Program =>
  (word, at, args) => {
    for (const one of all) {
      const use = one(word, at, args);
      if (use) return use;
    }
    return undefined;
  };

/** Programs that make one script of their words. */
export const joining: Program = (_word, at, args) => {
  const first = args.findIndex(
    ({ text }, index) => !text.startsWith('-') && !/^-[nq]$/.test(args[index - 1]?.text ?? ''),
  );
  return first !== -1 && at >= first ? 'joined' : 'plain';
};

/** Behind the host, `ssh` gives all words to a shell over there. */
const ssh: Program = (word, at, args) => {
  const takes = (text: string | undefined): boolean =>
    /^-[A-Za-z]*[BbcDEeFIiJLlmOopQRSWw]$/.test(text ?? '');
  const host = args.findIndex(
    ({ text }, index) => !text.startsWith('-') && !takes(args[index - 1]?.text),
  );
  if (host !== -1 && at > host) return 'joined';
  return /^-o/.test(word.text) || args[at - 1]?.text === '-o' ? 'plain' : undefined;
};

const script = behind(/^-[A-Za-z]*c$|^--command$|^-C$/, (from) => code('sh', from));
const program = behind(/^-\w*[ceErp]$|^--(eval|print|execute|expression|require)$/, () => 'plain');

const conninfo: Program = (word, at, args) => {
  if (
    /^(-v|--set|--variable)$/.test(args[at - 1]?.text ?? '') ||
    /^(-v|--set|--var)/.test(word.text)
  )
    return 'plain';
  return /^\s*\w+\s*=/.test(word.text) ? 'bare' : undefined;
};

const curl: Program = (word, at, args) => {
  const [, attached] = /^(--[\w-]+)=/.exec(word.text) ?? [];
  const option = attached ?? args[at - 1]?.text ?? '';
  const from = attached ? attached.length + 1 : 0;
  const text = masked(word).slice(from);
  if (/^-[dFHK]./.test(word.text)) return 'plain';
  if (/^(-d|--data|--data-(raw|binary|ascii)|--json|--body-data|--post-data)$/.test(option)) {
    return code(/^\s*[{[]/.test(text) ? 'json' : 'form', from);
  }
  if (option === '--data-urlencode') {
    if (/^(query|match\[\])=/.test(text)) return code('promql', from + text.indexOf('=') + 1);
    return /^[\w.[\]-]+=/.test(text) ? 'word' : 'plain';
  }
  if (/^(-F|--form|-K|--config|-w|--write-out|-T|--upload-file)$/.test(option)) return 'plain';
  return /^(-H|--header)$/.test(option) && word.holes[0]?.start === 0 ? 'plain' : undefined;
};

/** Shells, which read their input too. */
export const shells = named('sh bash zsh dash ksh ash fish', script);
/** What we know of programs that evaluate their words, by name. */
export const programs: Record<string, Program | undefined> = {
  ...shells,
  ...named('su runuser script flock vagrant gcloud fly flyctl heroku az', script),
  ...named('eval watch', joining),
  ssh,
  ...named(
    'mysql mariadb',
    behind(/^(-e|--execute)$/, (from) => code('mysql', from)),
  ),
  ...named(
    'clickhouse clickhouse-client',
    behind(/^(-q|--query)$/, (from) => code('sql', from)),
  ),
  ...named(
    'cockroach cqlsh',
    behind(/^(-e|--execute)$/, (from) => code('sql', from)),
  ),
  duckdb: behind(/^-(c|s)$/, (from) => code('sql', from)),
  psql: either(
    behind(/^(-c|--command)$/, (from) => code('pgsql', from)),
    conninfo,
  ),
  sqlite3: (word, at, args) => {
    if (word.text.startsWith('.') || word.text.startsWith('-')) return 'plain';
    const first = args.findIndex(({ text }) => !text.startsWith('-'));
    return at > first ? code('sqlite') : undefined;
  },
  ...named(
    'awk gawk mawk nawk sed gsed bc dc make gmake parallel pdsh clush pssh ansible',
    always('plain'),
  ),
  ...named(
    'osascript expect tmux screen vi vim nvim ex ed lua tclsh at batch crontab mlr',
    always('plain'),
  ),
  ...named(
    'ansible-playbook mosh alias trap let declare typeset local readonly unset',
    always('plain'),
  ),
  ...named(
    'read mapfile readarray test [ [[ complete compgen bind fc jsonnet dyff',
    always('plain'),
  ),
  ...named('perl python python2 python3 ruby node deno bun php Rscript', program),
  ...named(
    'mongo mongosh gdb psh pwsh powershell',
    either(
      program,
      behind(/^-(ex|Command|c)$/, () => 'plain'),
    ),
  ),
  ...named('jq yq gojq', (_word, at, args) =>
    args[at - 2]?.text === '--arg'
      ? 'text'
      : args[at - 2]?.text === '--argjson'
        ? code('json')
        : 'plain',
  ),
  ...named('curl wget xh', curl),
  ...named('promtool logcli mimirtool', (word) =>
    masked(word).includes('{') ? code('promql') : undefined,
  ),
  ...named('scp rsync sftp', (word, at, args) =>
    /^(-e|--rsh|-o|-S)$/.test(args[at - 1]?.text ?? '') || /:.*\{\{/.test(word.text)
      ? 'plain'
      : undefined,
  ),
  export: ({ text }) => (/^[A-Za-z_]\w*=/.test(text) ? undefined : 'plain'),
  for: (_word, at) => (at === 0 ? 'plain' : undefined),
  printf: (_word, at, args) => (at === 0 || /^-/.test(args[0]?.text ?? '') ? 'plain' : 'text'),
  ...named('grep egrep fgrep rg', always('text')),
  env: ({ text }, at, args) =>
    /^-S|^--split/.test(text + (args[at - 1]?.text ?? '')) ? 'plain' : undefined,
};

function named(names: string, program: Program): Record<string, Program> {
  return Object.fromEntries(names.split(' ').map((name) => [name, program]));
}
