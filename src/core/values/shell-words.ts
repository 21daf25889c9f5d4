import { MARK, type Marked } from './place.ts';

/** A piece of a word, as the shell hands it on: without its quotes, escapes undone. */
export interface Piece {
  text: Marked;
  /** `odd`: here-documents, `$'…'`, arithmetic and all else where quoting is not worth the risk. */
  quote: 'bare' | 'double' | 'single' | 'odd';
}

export type Word = Piece[];

/** A command's words, in order; and code in `$(…)` or `<(…)`, which is read on its own. */
export interface Commands {
  commands: Word[][];
  inner: Marked[];
}

/**
 * Cuts a POSIX shell or Bash script into commands and words
 * (https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html). It need not know what a
 * script means, only where quotes begin and end; what it does not understand is `odd`.
 */
export function shellWords(code: Marked): Commands {
  return new Reader(code).read();
}

class Reader {
  readonly #code: Marked;
  #at = 0;
  #word: Word | undefined;
  #command: Word[] = [];
  readonly #commands: Word[][] = [];
  readonly #inner: Marked[] = [];
  /** Here-documents whose text begins with the next line. */
  #waiting: { end: string; tabs: boolean }[] = [];

  constructor(code: Marked) {
    this.#code = code;
  }

  read(): Commands {
    while (this.#at < this.#code.length) this.#step();
    this.#endCommand();
    return { commands: this.#commands, inner: this.#inner };
  }

  #step(): void {
    const sign = this.#code.charAt(this.#at);
    const rest = this.#code.slice(this.#at);
    if (rest.startsWith('\\\n')) this.#at += 2;
    else if (sign === '\\') this.#take(rest.charAt(1), 'bare', 2);
    else if (sign === "'") this.#single();
    else if (sign === '"') this.#double();
    else if (rest.startsWith("$'") || rest.startsWith('$"'))
      this.#odd(quoteEnd(rest, rest.charAt(1)));
    else if (rest.startsWith('$((')) this.#odd(closing(rest, 1));
    else if (rest.startsWith('${')) this.#odd(closing(rest, 1));
    else if (/^(\$|<|>)\(/.test(rest)) this.#nested(rest);
    else if (sign === '`') this.#odd(quoteEnd(rest, '`'));
    else if (rest.startsWith('((') && !this.#word) this.#odd(closing(rest, 0));
    else if (sign === '#' && !this.#word) this.#odd(untilLine(rest));
    else if (/^<<-?(?!<)/.test(rest)) this.#hereDocument(rest);
    else if (sign === '\n') this.#newLine();
    else if (/[;|&()]/.test(sign)) {
      this.#endCommand();
      this.#at += 1;
    } else if (/[ \t\r<>]/.test(sign)) {
      this.#endWord();
      this.#at += 1;
    } else this.#take(sign, 'bare', 1);
  }

  #take(text: Marked, quote: Piece['quote'], length: number): void {
    this.#word ??= [];
    const last = this.#word.at(-1);
    if (last?.quote === quote && quote === 'bare') last.text += text;
    else this.#word.push({ text, quote });
    this.#at += length;
  }

  #odd(length: number): void {
    const text = this.#code.slice(this.#at, this.#at + length);
    if (new RegExp(MARK).test(text)) this.#take(text, 'odd', length);
    else this.#take('', 'odd', length);
  }

  #single(): void {
    const end = this.#code.indexOf("'", this.#at + 1);
    if (end === -1) this.#odd(this.#code.length - this.#at);
    else this.#take(this.#code.slice(this.#at + 1, end), 'single', end + 1 - this.#at);
  }

  /** Escapes are undone, so that what is inside can be read as code of its own. */
  #double(): void {
    let text = '';
    let at = this.#at + 1;
    for (; at < this.#code.length && this.#code.charAt(at) !== '"'; at++) {
      const rest = this.#code.slice(at);
      if (/^\\["\\$`\n]/.test(rest)) text += this.#code.charAt(++at).replace('\n', '');
      else if (/^\$\((?!\()/.test(rest)) {
        const length = closing(rest, 1);
        this.#inner.push(rest.slice(2, length - 1));
        at += length - 1;
      } else if (/^(\$\(\(|\$\{|`|\\)/.test(rest) && new RegExp(MARK).test(insideOf(rest))) {
        this.#odd(this.#code.length - this.#at);
        return;
      } else text += rest.charAt(0);
    }
    if (at >= this.#code.length) this.#odd(this.#code.length - this.#at);
    else this.#take(text, 'double', at + 1 - this.#at);
  }

  #nested(rest: Marked): void {
    const length = closing(rest, 1);
    this.#inner.push(rest.slice(2, length - 1));
    this.#take('', 'odd', length);
  }

  #hereDocument(rest: Marked): void {
    const match = /^<<(-?)[ \t]*(\\?[\w.-]+|'[^'\n]*'|"[^"\n]*")/.exec(rest);
    this.#endWord();
    if (match)
      this.#waiting.push({ end: (match[2] ?? '').replace(/["'\\]/g, ''), tabs: match[1] === '-' });
    this.#at += match ? match[0].length : 2;
  }

  #newLine(): void {
    this.#endCommand();
    this.#at += 1;
    for (const { end, tabs } of this.#waiting) {
      const rest = this.#code.slice(this.#at);
      let length = 0;
      for (const line of rest.split('\n')) {
        length += line.length + 1;
        if ((tabs ? line.replace(/^\t+/, '') : line).trimEnd() === end) break;
      }
      this.#odd(Math.min(length, rest.length));
      this.#endCommand();
    }
    this.#waiting = [];
  }

  #endWord(): void {
    if (this.#word) this.#command.push(this.#word);
    this.#word = undefined;
  }

  #endCommand(): void {
    this.#endWord();
    if (this.#command.length > 0) this.#commands.push(this.#command);
    this.#command = [];
  }
}

/** Length of what begins with a quote at 0 or 1, up to its end. */
function quoteEnd(rest: string, quote: string): number {
  for (let at = rest.indexOf(quote) + 1; at < rest.length; at++) {
    if (rest.charAt(at) === '\\') at += 1;
    else if (rest.charAt(at) === quote) return at + 1;
  }
  return rest.length;
}

/** Length of what begins with a bracket at an index, up to the bracket that closes it; quotes count. */
function closing(rest: string, from: number): number {
  let depth = 0;
  for (let at = from; at < rest.length; at++) {
    const sign = rest.charAt(at);
    if (sign === '\\') at += 1;
    else if (sign === "'")
      at = Math.max(at, (rest.indexOf("'", at + 1) + 1 || rest.length + 1) - 1);
    else if (sign === '"') at += quoteEnd(rest.slice(at), '"') - 1;
    else if (/[({]/.test(sign)) depth += 1;
    else if (/[)}]/.test(sign) && --depth === 0) return at + 1;
  }
  return rest.length;
}

function untilLine(rest: string): number {
  const end = rest.indexOf('\n');
  return end === -1 ? rest.length : end;
}

/** What backticks, `${…}` or `$((…))` hold, or the one character behind a backslash. */
function insideOf(rest: string): string {
  if (rest.startsWith('\\')) return rest.slice(1, 2);
  return rest.slice(0, rest.startsWith('`') ? quoteEnd(rest, '`') : closing(rest, 1));
}
