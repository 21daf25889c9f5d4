import type { Place } from './quote.ts';
import { Lost, WordReader, type Word } from './shell-words.ts';

/** A simple command. */
export interface Command {
  words: Word[];
  /** The command that reads what it prints. */
  into?: Command;
}

/** What was read: commands, and the places of placeholders outside of their words. */
export interface Script {
  commands: Command[];
  marks: Map<number, Place[]>;
}

const KEYWORD = /^(if|then|else|elif|fi|do|done|while|until|time|!|\{|\})$/;
const ASSIGNMENT = /^[A-Za-z_]\w*\+?=/;

/**
 * Reads a script as POSIX 2.3 and 2.10 tell, as far as it takes to know in which quotes of which word
 * a placeholder stands. Where it loses its way, everything from the command on is left out.
 */
export class ShellReader extends WordReader {
  #commands: Command[] = [];
  #command: Command = { words: [] };
  #piped: Command | undefined;
  #inTest = false;
  #documents: { end: string; tabs: boolean }[] = [];

  read(): Script {
    let safe = 0;
    try {
      while (this.at < this.code.length) {
        this.#step(false);
        if (this.#command.words.length === 0 && !this.#piped) safe = this.#commands.length;
      }
      this.#end();
      if (this.#inTest || this.#documents.length > 0) throw new Lost();
    } catch (error) {
      if (!(error instanceof Lost)) throw error;
      this.#commands.length = safe;
    }
    return { commands: this.#commands, marks: this.marks };
  }

  protected override nested(around: Place[]): void {
    const outer = [this.#command, this.#piped, this.around] as const;
    this.#command = { words: [] };
    this.#piped = undefined;
    this.around = around;
    while (!this.#step(true)) if (this.at >= this.code.length) throw new Lost();
    [this.#command, this.#piped, this.around] = outer;
  }

  /** One separator, redirection or word; true behind the parenthesis that closes a nested script. */
  #step(nested: boolean): boolean {
    this.skip(/(?:[ \t\r]|\\\n)*/y);
    const from = this.at;
    const c = this.code[from];
    if (c === undefined) return false;
    if (c === '\n') this.#newline();
    else if (c === '#') {
      this.skip(/[^\n]*/y);
      this.mark(from, 'comment');
    } else if (this.#inTest && /[<>&|;()]/.test(c)) this.at += 1;
    else if (c === ')' && nested) {
      this.#end();
      this.at += 1;
      return true;
    } else if (this.has('((') && this.#command.words.length === 0) this.arithmetic();
    else if (c === '(') {
      this.#end();
      this.at += 1;
      this.nested(this.around);
    } else if (/[<>]/.test(c) || this.has('&>')) this.#redirection();
    else if (c === '|' && !this.has('||')) {
      this.skip(/\|&?/y);
      const from = this.#command;
      this.#end();
      this.#piped = from;
    } else if (this.skip(/\|\||&&|;;&?|;&|[;&)]/y)) this.#end();
    else this.#add(this.word(this.#command.words.length === 0), nested);
    return false;
  }

  #add(word: Word, nested: boolean): void {
    const { words } = this.#command;
    if (words.length === 0) {
      if (ASSIGNMENT.test(word.text)) return void this.#commands.push({ words: [word] });
      if (word.holes.length === 0 && KEYWORD.test(word.text)) return;
      if (word.text === 'case' && nested) throw new Lost();
      if (this.#piped) this.#piped.into = this.#command;
      this.#piped = undefined;
      this.#inTest = word.text === '[[';
    } else if (word.text === ']]') this.#inTest = false;
    words.push(word);
  }

  #end(): void {
    if (this.#inTest) return;
    if (this.#command.words.length > 0) this.#commands.push(this.#command);
    this.#command = { words: [] };
    this.#piped = undefined;
  }

  /** Files are words like others; a here-document begins on the next line. */
  #redirection(): void {
    const operator = this.skip(/&>>?|<<<|<<-?|>>|>&|<&|>\||<>|[<>](?=\()|[<>]/y);
    if (this.has('(')) {
      this.at += 1;
      return this.nested(this.around);
    }
    this.skip(/(?:[ \t]|\\\n)*/y);
    const word = this.word(false);
    if (operator.startsWith('<<') && operator !== '<<<') {
      if (word.live || word.holes.length > 0) throw new Lost();
      this.#documents.push({ end: word.text, tabs: operator === '<<-' });
    } else if (operator !== '<<<') this.#commands.push({ words: [word] });
  }

  #newline(): void {
    if (this.#piped === undefined || this.#command.words.length > 0) this.#end();
    this.at += 1;
    for (const { end, tabs } of this.#documents.splice(0)) {
      for (;;) {
        if (this.at >= this.code.length) throw new Lost();
        const line = this.skip(/[^\n]*/y);
        this.at += 1;
        if ((tabs ? line.replace(/^\t+/, '') : line) === end) break;
      }
    }
  }
}
