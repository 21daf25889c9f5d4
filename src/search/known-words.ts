import { isStopWord, parts, stem } from './words.ts';
import type { SearchPage } from './page.ts';

/** Words of pages, and in how many of them they are. */
type Counts = Record<string, number>;

/** What a part of a handbook knows of its words. */
export interface PartWords {
  pages: number;
  /** Words that pages are called by. */
  called: Counts;
  /** Beginnings of words that stand in a good part of them, as `stem` cuts them. */
  common: Counts;
}

/** Words that stand in more than this share of all pages tell little of one … */
const COMMON = 1 / 5;
/** … and in more than this, nothing. */
const EVERYWHERE = 1 / 2;
/** A part notes words below that share, for other parts may have more of them. */
const NOTED = 0.1;

/** Counts the words of titles, headings and names of pages, and those of their texts. */
export class WordCounter {
  #pages = 0;
  #called = new Map<string, number>();
  #texts = new Map<string, number>();
  #stems = new Map<string, string>();

  add({ title, words, keywords, ids, body }: SearchPage): void {
    this.#pages++;
    const headings = body.passages.map(({ heading }) => heading);
    count(this.#called, [title, ...words, ...keywords, ...ids, ...headings].flatMap(wordsOf));
    const text = body.passages.map(({ text }) => text.toLowerCase()).join(' ');
    const all = new Set(text.match(/\p{L}{3,}/gu));
    count(
      this.#texts,
      Array.from(all, (word) => this.#stem(word)),
    );
  }

  /** Pages say the same words again and again. */
  #stem(word: string): string {
    const known = this.#stems.get(word) ?? stem(word);
    this.#stems.set(word, known);
    return known;
  }

  get words(): PartWords {
    const least = NOTED * this.#pages;
    return {
      pages: this.#pages,
      called: Object.fromEntries(this.#called),
      common: Object.fromEntries([...this.#texts].filter(([, pages]) => pages >= least)),
    };
  }
}

function count(counts: Map<string, number>, words: readonly string[]): void {
  for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
}

/** What the browser loads: of all parts of a handbook together. */
export interface SiteWords {
  /** Words that pages are called by, the most common first: those that a typing error may have meant. */
  called: string[];
  /** Beginnings of words that stand in many pages, the most common first, and how many of them nearly everywhere. */
  common: string[];
  everywhere: number;
}

/** Joins what the parts of a handbook know. */
export function joinWords(parts: readonly PartWords[]): SiteWords {
  const pages = parts.reduce((sum, part) => sum + part.pages, 0);
  const common = joined(parts.map((part) => part.common));
  const inMore = (share: number): string[] =>
    common.filter(([, count]) => count > share * pages).map(([word]) => word);
  return {
    called: joined(parts.map(({ called }) => called)).map(([word]) => word),
    common: inMore(COMMON),
    everywhere: inMore(EVERYWHERE).length,
  };
}

function joined(all: readonly Counts[]): [word: string, count: number][] {
  const counts = new Map<string, number>();
  for (const [word, count] of all.flatMap((each) => Object.entries(each))) {
    counts.set(word, (counts.get(word) ?? 0) + count);
  }
  return [...counts].sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1));
}

/** The words of a text: names of several parts as they are written and in parts, all else in lower case. */
function wordsOf(text: string): string[] {
  return text.split(/[\s/,;:()[\]{}"'`<>|“”‘’=]+/u).flatMap((token) => {
    const word = token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    const split = parts(word);
    const names = split.length > 1 && /^[\p{L}\p{N}_.-]+$/u.test(word) ? [word] : [];
    const single = split.filter((part) => part.length > 3 && /^\p{L}/u.test(part));
    return [...names, ...single.filter((part) => !isStopWord(part))];
  });
}
