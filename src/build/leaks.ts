import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeEntities } from '#core/entities.ts';

/** A text that must not be in a site, and the file of the handbook that it is from. */
export interface Hidden {
  file: string;
  text: string;
}

/** A sentence of a hidden text that stands in a site. */
export interface Leak {
  file: string;
  sentence: string;
  /** Path below the site's folder. */
  found: string;
}

/** Fewer words than that are everybody's: "See the log of the service." */
const LEAST = 7;

/**
 * Looks for sentences of hidden texts in every file of a site: pages, search records, data. Sentences
 * that stand in a text for everybody too are no leaks.
 */
export function findLeaks(
  folder: string,
  hidden: readonly Hidden[],
  shown: readonly string[],
): Leak[] {
  const wanted = new Map<string, { file: string; sentence: string; words: string }[]>();
  const known = new Set(shown.flatMap((text) => sentences(text).map(wordsOf)));
  for (const { file, text } of hidden) {
    for (const sentence of sentences(text)) {
      const words = wordsOf(sentence);
      const start = startOf(words);
      if (start === undefined || known.has(words)) continue;
      wanted.set(start, [...(wanted.get(start) ?? []), { file, sentence, words }]);
    }
  }
  if (wanted.size === 0) return [];
  return filesIn(folder).flatMap((path) => {
    const words = wordsOf(textOf(path, readFileSync(join(folder, path)))).split(' ');
    const found = new Map<string, Leak>();
    for (let at = 0; at + LEAST <= words.length; at++) {
      for (const one of wanted.get(words.slice(at, at + LEAST).join(' ')) ?? []) {
        const length = one.words.split(' ').length;
        if (words.slice(at, at + length).join(' ') !== one.words) continue;
        found.set(one.words, { file: one.file, sentence: one.sentence, found: path });
      }
    }
    return [...found.values()];
  });
}

function sentences(text: string): string[] {
  return text.split(/(?<=[.!?:])\s+|\n+/).map((sentence) => sentence.trim());
}

/** Words in lower case with one space between them: the same in HTML, JSON and Markdown. */
function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function startOf(words: string): string | undefined {
  const all = words.split(' ');
  return all.length < LEAST ? undefined : all.slice(0, LEAST).join(' ');
}

const TEXT = /\.(html|json|md|txt|xml|js|css|svg|webmanifest|pf_(fragment|meta|index|filter))$/;
const INLINE =
  /<\/?(a|abbr|b|code|del|em|i|kbd|mark|q|s|samp|small|span|strong|sub|sup|var)\b[^>]*>/g;
/** What a file says: tags, entities and escapes aside; Pagefind's files are compressed. */
function textOf(path: string, bytes: Buffer): string {
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString(
    'utf8',
  );
  const plain = path.endsWith('.html')
    ? decodeEntities(text.replace(INLINE, '').replace(/<[^>]*>|&nbsp;/g, ' '))
    : text;
  return plain
    .replace(/\\[nrt]/g, ' ')
    .replace(/\\u([\da-f]{4})/gi, (_, hex) => String.fromCharCode(parseInt(String(hex), 16)));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXT.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
