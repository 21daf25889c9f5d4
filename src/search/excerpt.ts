import { stem } from './words.ts';

/** A stretch of a text: and whether it is what was searched for. */
export interface Stretch {
  text: string;
  hit: boolean;
}

/** A part of a page: what stands under one heading, its words counted from the page's beginning. */
export interface Section {
  /** Id of its heading; '' before the first. */
  id: string;
  title: string;
  /** The first word of the heading, and the first of the next one. */
  from: number;
  to: number;
}

/** Words of an excerpt, and how many of them stand before what was found. */
const LENGTH = 28;
const BEFORE = 4;

/** What separates words in languages that write no blanks. */
const ZERO_WIDTH = '\u200B';

/** The words of an indexed text, as the index counts them. */
export function wordsIn(content: string): string[] {
  const words = content.includes(ZERO_WIDTH)
    ? content.split(ZERO_WIDTH)
    : content.split(/[\r\n\s]+/);
  return words.map((word) => word.replaceAll('&lt;', '<').replaceAll('&gt;', '>'));
}

/** What stands in a section (or anywhere) around the most of what was found, the words found marked. */
export function excerpt(
  content: string,
  places: ReadonlyMap<string, readonly number[]>,
  { from, to }: { from: number; to: number },
): Stretch[] {
  const words = wordsIn(content);
  const end = Math.min(to, words.length);
  const found = [...places].flatMap(([term, all]) =>
    all.filter((at) => at >= from && at < end).map((at) => ({ term, at })),
  );
  found.sort((a, b) => a.at - b.at);
  let start = from;
  let most = 0;
  for (const [first, { at }] of found.entries()) {
    const inside = found.slice(first).filter((other) => other.at < at + LENGTH - BEFORE);
    const terms = new Set(inside.map(({ term }) => term)).size + inside.length / 1000;
    if (terms <= most) continue;
    most = terms;
    start = Math.max(from, Math.min(at - BEFORE, end - LENGTH));
  }
  const stop = Math.min(end, start + LENGTH);
  const hits = new Set(found.map(({ at }) => at));
  const blank = content.includes(ZERO_WIDTH) ? '' : ' ';
  const stretches = words
    .slice(start, stop)
    .flatMap((word, at) => pieces(word, hits.has(start + at)).concat({ text: blank, hit: false }));
  return joined([
    ...(start > from ? [{ text: '… ', hit: false }] : []),
    ...stretches.slice(0, -1),
    ...(stop < end ? [{ text: ' …', hit: false }] : []),
  ]);
}

/** A word found, without the punctuation around it. */
const AROUND = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su;

function pieces(word: string, hit: boolean): Stretch[] {
  if (!hit) return [{ text: word, hit }];
  const [, before = '', inner = '', behind = ''] = AROUND.exec(word) ?? [];
  return [
    { text: before, hit: false },
    { text: inner, hit: inner !== '' },
    { text: behind, hit: false },
  ];
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const { text, hit } of stretches) {
    const last = result.at(-1);
    if (text === '') continue;
    if (last?.hit === hit) last.text += text;
    else result.push({ text, hit });
  }
  return result;
}

/** A text with the words marked that are looked for, and the beginnings of words that begin with one. */
export function marked(text: string, terms: readonly string[]): Stretch[] {
  const roots = terms.filter((term) => term.length > 2).map(stem);
  return joined(
    text.split(/([\p{L}\p{N}]+)/u).flatMap((part, at) => {
      if (at % 2 === 0) return [{ text: part, hit: false }];
      const word = part.toLowerCase();
      if (roots.includes(stem(word))) return [{ text: part, hit: true }];
      const begins = terms.filter((term) => word.startsWith(term)).map(({ length }) => length);
      const most = Math.max(0, ...begins);
      const end = 2 * most >= word.length ? word.length : most;
      return [
        { text: part.slice(0, end), hit: true },
        { text: part.slice(end), hit: false },
      ];
    }),
  );
}
