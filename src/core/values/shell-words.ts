import type { Hole } from './place.ts';
import type { Place } from './quote.ts';

/** A placeholder in a word: which one, where in the word's text, and in which quotes. */
interface InWord extends Hole {
  index: number;
  place: Place;
}

/** A word of a command: its text without its quotes, expansions as they are written. */
export interface Word {
  text: string;
  holes: InWord[];
  /** Placeholders within its command substitutions. */
  inner: number[];
  /** Whether the shell puts something into it that cannot be known. */
  live: boolean;
  /** Whether it stands in a subscript, which is evaluated whatever quotes are in it. */
  subscript: boolean;
  /** Places around it: a command substitution in double quotes. */
  around: Place[];
}

/** The reader cannot tell any more where it is. */
export class Lost extends Error {}

/** Reads words as POSIX 2.2 and 2.6 tell; what stands in `$(…)` is read by who extends this. */
export abstract class WordReader {
  protected at = 0;
  protected around: Place[] = [];
  protected readonly marks = new Map<number, Place[]>();
  protected readonly code: string;
  readonly #holes: readonly Hole[];

  constructor(code: string, holes: readonly Hole[]) {
    this.code = code;
    this.#holes = holes;
  }

  /** Reads commands up to the parenthesis that closes them. */
  protected abstract nested(around: Place[]): void;

  /** Reads what a pattern matches here. */
  protected skip(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const text = pattern.exec(this.code)?.[0] ?? '';
    this.at += text.length;
    return text;
  }

  protected has(text: string): boolean {
    return this.code.startsWith(text, this.at);
  }

  /** Says where all placeholders of a stretch stand. */
  protected mark(from: number, place: Place): void {
    for (const index of this.#within(from)) this.marks.set(index, [place]);
  }

  /** The word that begins here; `first` if it is the name of a command. */
  protected word(first: boolean): Word {
    const word: Word = {
      text: '',
      holes: [],
      inner: [],
      live: false,
      subscript: false,
      around: this.around,
    };
    const start = this.at;
    while (this.at < this.code.length) {
      const c = this.code[this.at] ?? '';
      const hole = this.#holeHere();
      if (hole)
        this.#take(word, hole, bare(this.code, hole, word.text, first && hole.start === start));
      else if (/[\s;&|<>()]/.test(c)) break;
      else if (c === "'") this.#single(word);
      else if (c === '"') this.#double(word);
      else if (c === '\\') this.#escape(word, /[^]/);
      else if (c === '$' || c === '`') this.#expansion(word, false);
      else {
        if (c === '[' && /^\w*$/.test(word.text)) word.subscript = true;
        if (c === ']') word.subscript = false;
        word.text += c;
        this.at += 1;
      }
    }
    if (word.subscript && !/^\[\[?$/.test(word.text)) throw new Lost();
    return word;
  }

  /** Arithmetic up to its closing parentheses. */
  protected arithmetic(): void {
    const from = this.at;
    let depth = 0;
    do {
      const c = this.code[this.at];
      if (c === undefined || /['"`\\#]/.test(c)) throw new Lost();
      depth += c === '(' ? 1 : c === ')' ? -1 : 0;
      this.at += 1;
    } while (depth > 0);
    this.mark(from, 'bare');
  }

  #single(word: Word): void {
    const end = this.code.indexOf("'", this.at + 1);
    if (end === -1) throw new Lost();
    this.at += 1;
    while (this.at < end) {
      const hole = this.#holeHere();
      if (hole) this.#take(word, hole, 'sh-single');
      else word.text += this.code[this.at++];
    }
    this.at = end + 1;
  }

  #double(word: Word): void {
    this.at += 1;
    for (;;) {
      const c = this.code[this.at];
      const hole = this.#holeHere();
      if (c === undefined) throw new Lost();
      if (hole) this.#take(word, hole, double(this.code, hole, word.text));
      else if (c === '\\') this.#escape(word, /[\\"$`\n]/);
      else if (c === '$' || c === '`') this.#expansion(word, true);
      else {
        this.at += 1;
        if (c === '"') return;
        word.text += c;
      }
    }
  }

  /** A backslash, and what it takes along. */
  #escape(word: Word, escaped: RegExp): void {
    const next = this.code[this.at + 1] ?? '';
    this.at += 1;
    if (this.#holeHere()) return;
    if (!escaped.test(next)) word.text += '\\';
    else {
      if (next !== '\n') word.text += next;
      this.at += 1;
    }
  }

  /** `$…` and backticks. Quotes within braces, and what `$'…'` means, differ between shells. */
  #expansion(word: Word, inDouble: boolean): void {
    const from = this.at;
    if (this.has('$((')) {
      this.at += 1;
      this.arithmetic();
    } else if (this.has('$(')) {
      this.at += 2;
      this.nested(inDouble ? [...this.around, 'sh-substitution'] : this.around);
    } else if (this.has('${') && !this.#holeAt(from + 1)) {
      const text = this.skip(/\$\{[^{}'"`\\()]*(?:\{\{[\w-]+\}\}[^{}'"`\\()]*)*\}/y);
      if (!text) throw new Lost();
    } else if (this.has('`')) {
      if (!this.skip(/`[^`\\]*`/y)) throw new Lost();
    } else if (!inDouble && this.has("$'")) {
      if (!this.skip(/\$'(?:[^'\\]|\\[^])*'/y)) throw new Lost();
    } else if (!inDouble && this.has('$"')) {
      throw new Lost();
    } else if (!this.skip(/\$(?:\w+|[@*#?$!-])/y)) {
      this.at += 1;
      word.text += '$';
      return;
    }
    word.live = true;
    word.text += this.code.slice(from, this.at);
    word.inner.push(...this.#within(from));
    if (word.subscript && word.inner.length > 0) throw new Lost();
  }

  #take(word: Word, hole: Hole & { index: number }, place: Place): void {
    const start = word.text.length;
    word.text += this.code.slice(hole.start, hole.end);
    word.holes.push({
      ...hole,
      start,
      end: word.text.length,
      place: word.subscript ? 'plain' : place,
    });
    this.at = hole.end;
  }

  #holeHere(): (Hole & { index: number }) | undefined {
    return this.#holeAt(this.at);
  }

  #holeAt(at: number): (Hole & { index: number }) | undefined {
    if (this.code[at] !== '{') return undefined;
    const index = this.#holes.findIndex(({ start }) => start === at);
    const hole = this.#holes[index];
    return hole && { ...hole, index };
  }

  #within(from: number): number[] {
    return this.#holes.flatMap(({ start }, index) =>
      start >= from && start < this.at ? [index] : [],
    );
  }
}

/** Outside of quotes: a value may not run into a variable's name, nor become a subscript. */
function bare(code: string, { start, end }: Hole, text: string, begins: boolean): Place {
  const before = code[start - 1] ?? '';
  const after = code[end] ?? '';
  if (/[\\$!]/.test(before) || text === '~' || after === '(') return 'plain';
  if (begins && after === '=') return 'plain';
  if (/\$\w+\[[^\]]*$/.test(text)) return 'plain';
  if (begins || /\$(\w+|[@*#?$!-]):?$/.test(text) || /[<>]/.test(after)) return 'sh-quoted';
  return 'sh-word';
}

/** In double quotes. */
function double(code: string, { start }: Hole, text: string): Place {
  if (/[\\$!]/.test(code[start - 1] ?? '') || /\$\w+\[[^\]]*$/.test(text)) return 'plain';
  return /\$(\w+|[@*#?$!-]):?$/.test(text) ? 'sh-double-after' : 'sh-double';
}

/** The text with letters in place of its placeholders. */
export function masked({ text, holes }: Word): string {
  return holes.reduce(
    (all, { start, end }) => all.slice(0, start) + 'x'.repeat(end - start) + all.slice(end),
    text,
  );
}
