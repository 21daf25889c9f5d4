import { dataPlaces, urlPlaces } from './place-data.ts';
import { queryPlaces, sqlPlaces } from './place-query.ts';
import { MARK, type Found, type Marked, type Scan } from './place.ts';
import type { Place } from './quote.ts';
import { shellWords, type Piece, type Word } from './shell-words.ts';

/**
 * Placeholders in a shell script. Programs that read an argument as code of their own (`psql -c`,
 * `ssh`, `sh -c`, `jq`) are known by name, and so are JSON and addresses by how they begin.
 */
const shellPlaces: Scan = (code, outer, found) => {
  const { commands, inner } = shellWords(code);
  for (const words of commands) commandPlaces(words, outer, found);
  for (const part of inner) shellPlaces(part, outer, found);
};

/** The same for a session: what stands behind its prompts; output is plain. */
export const sessionPlaces: Scan = (code, outer, found) => {
  const lines = code.split('\n');
  const first = lines.find((line) => line.trim() && !/^# /.test(line)) ?? '';
  if (!PROMPT.test(first)) {
    shellPlaces(code, outer, found);
    return;
  }
  const script: Marked[] = [];
  let goesOn = false;
  for (const line of lines) {
    const prompt: RegExpExecArray | null = goesOn ? /^(> ?)?/.exec(line) : PROMPT.exec(line);
    if (!prompt) mark(line, [...outer, 'plain'], found);
    else script.push(line.slice(prompt[0].length));
    goesOn = prompt !== null && /(\\|\||&&)\s*$/.test(line);
  }
  shellPlaces(script.join('\n'), outer, found);
};

const PROMPT = /^(\$|\[?[\w.-]+@[^$#]*[$#])( |$)/;

/** What reads a word: the program itself, another shell, or a language; `plain` where that is not known. */
type Reading = Scan | 'text' | 'plain' | 'remote';
/** How the word at an index is read. */
type Reads = (index: number) => Reading;

function commandPlaces(words: readonly Word[], outer: readonly Place[], found: Found): void {
  let reads: Reads = () => 'text';
  words.forEach((word, index) => {
    const reading = reads(index);
    for (const piece of word) piecePlaces(piece, word, reading, outer, found);
    reads = readerOf(words, index) ?? reads;
  });
}

function piecePlaces(
  piece: Piece,
  word: Word,
  reading: Reading,
  outer: readonly Place[],
  found: Found,
): void {
  const { text, quote } = piece;
  if (!new RegExp(MARK).test(text)) return;
  if (quote === 'odd') return mark(text, [...outer, 'plain'], found);
  const own: Place[] = [...outer, QUOTES[quote]];
  if (reading === 'plain') return mark(text, [...own, 'plain'], found);
  if (reading === 'remote') {
    // Joined with blanks, and read by a shell again.
    return quote === 'bare'
      ? mark(text, [...own, 'sh-word'], found)
      : shellPlaces(text, own, found);
  }
  if (reading !== 'text') {
    const isWhole = word.filter((one) => one.text !== '').length === 1 && quote !== 'bare';
    return isWhole ? reading(text, own, found) : mark(text, [...own, 'plain'], found);
  }
  const before = word
    .slice(0, word.indexOf(piece))
    .map((one) => one.text)
    .join('');
  if (/https?:\/\//i.test(before + text)) return addressPlaces(before, text, own, found);
  const isJson = quote !== 'bare' && /^\s*(\{\s*["}]|\[\s*[{"])/.test(text);
  return isJson ? dataPlaces(text, own, found) : mark(text, own, found);
}

const QUOTES = { bare: 'sh-word', double: 'sh-double', single: 'sh-single' } as const;

/** An address may begin in an earlier piece of its word, or behind `--url=`. */
function addressPlaces(before: Marked, text: Marked, own: Place[], found: Found): void {
  const whole = before + text;
  const start = whole.search(/https?:\/\//i);
  const report: Found = (placeholder, at) => {
    if (text.includes(placeholder)) found(placeholder, at);
  };
  mark(whole.slice(0, start), own, report);
  urlPlaces(whole.slice(start).replaceAll(/\s/g, '_'), own, report);
}

/** How the words behind a program are read, where that is known; undefined for any other word. */
function readerOf(words: readonly Word[], at: number): Reads | undefined {
  const name = textOf(words[at]).replace(/^.*\//, '');
  const behind = (flag: RegExp, scan: Reading, other: Reads = () => 'text'): Reads => {
    return (index) => (flag.test(textOf(words[index - 1])) ? scan : other(index));
  };
  if (/^(ssh|eval|watch|parallel)$/.test(name)) return () => 'remote';
  if (name === 'trap') return (index) => (index === at + 1 ? shellPlaces : 'text');
  if (/^(sh|bash|zsh|dash|ash|ksh|su)$/.test(name)) return behind(/^-[a-z]*c$/, shellPlaces);
  if (/^(psql|cockroach)$/.test(name)) {
    // Other words may be connection strings, which have quotes of their own.
    const conninfo: Reads = (index) =>
      /^[^-].*(=|:\/\/)/.test(textOf(words[index])) ? 'plain' : 'text';
    return behind(/^(-[a-zA-Z]*c|--command|-e)$/, sqlPlaces, conninfo);
  }
  if (/^(mysql|mariadb|clickhouse-client)$/.test(name)) {
    return behind(/^(-e|--execute|-q|--query)$/, sqlPlaces);
  }
  if (name === 'sqlite3') return (index) => (/\s/.test(textOf(words[index])) ? sqlPlaces : 'text');
  if (/^(promtool|logcli)$/.test(name)) {
    return (index) => (/[{(]/.test(textOf(words[index])) ? queryPlaces : 'text');
  }
  if (/^(awk|gawk|mawk|sed|yq)$/.test(name)) return () => 'plain';
  if (name === 'jq') {
    return (index) => (textOf(words[index - 2]) === '--arg' ? 'text' : 'plain');
  }
  if (/^(perl|python[\d.]*|ruby|node|php|lua|mongo(sh)?|redis-cli|osascript)$/.test(name)) {
    return behind(/^(-\w*[cer]|--eval|EVAL)$/i, 'plain');
  }
  if (name === '[[') return (index) => (isBare(words[index]) ? 'plain' : 'text');
  return undefined;
}

function isBare(word: Word | undefined): boolean {
  return (word ?? []).every(({ quote }) => quote === 'bare');
}

function textOf(word: Word | undefined): string {
  return (word ?? []).map(({ text }) => text).join('');
}

function mark(piece: Marked, at: readonly Place[], found: Found): void {
  for (const [placeholder] of piece.matchAll(MARK)) found(placeholder, at);
}
