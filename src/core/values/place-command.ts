import type { Hole, Inside } from './place.ts';
import type { Place } from './quote.ts';
import { inQuotes } from './place-text.ts';
import type { Command } from './shell-reader.ts';
import type { Word } from './shell-words.ts';
import type { Use } from './shell-programs.ts';
import { usesOf } from './shell-uses.ts';

/** Places of the placeholders in a command, by their index. */
export function commandPlaces(command: Command, inside: Inside): [number, Place[]][] {
  const uses = usesOf(command);
  const joined = command.words.filter((_, index) => uses[index] === 'joined');
  const found = command.words.flatMap((word, index): [number, Place[]][] => {
    const use = uses[index] ?? 'word';
    return use === 'joined' ? [] : wordPlaces(word, use, inside);
  });
  if (joined.length > 0) found.push(...wordPlaces(joinOf(joined), { lang: 'sh', from: 0 }, inside));
  return found;
}

function wordPlaces(word: Word, use: Exclude<Use, 'joined'>, inside: Inside): [number, Place[]][] {
  const nested = typeof use === 'object' ? innerPlaces(word, use, inside) : undefined;
  const found = word.holes.map(({ index, place, start }, at): [number, Place[]] => {
    const quotes = use === 'word' && inQuotes(word.text.slice(0, start));
    const inner: Place[] =
      use === 'plain' || use === 'bare' ? [use] : quotes ? ['plain'] : (nested?.[at] ?? []);
    return [index, [...word.around, place, ...inner]];
  });
  if (use === 'plain' || (nested && !isUrl(use))) {
    found.push(...word.inner.map((index): [number, Place[]] => [index, ['plain']]));
  }
  return found;
}

/** In what another program evaluates, nothing may come from elsewhere that could move its quotes. */
function innerPlaces(word: Word, use: { lang: string; from: number }, inside: Inside): Place[][] {
  if (word.live && !isUrl(use)) return word.holes.map(() => ['plain']);
  const holes = word.holes.filter(({ start }) => start >= use.from);
  const early = word.holes.length - holes.length;
  const moved = holes.map((hole): Hole => {
    return { name: hole.name, start: hole.start - use.from, end: hole.end - use.from };
  });
  const places = inside(word.text.slice(use.from), use.lang, moved);
  return [...word.holes.slice(0, early).map((): Place[] => ['plain']), ...places];
}

function isUrl(use: Use): boolean {
  return typeof use === 'object' && use.lang === 'url';
}

/** Words as one text, as `ssh` and `eval` make it of them. */
function joinOf(words: Word[]): Word {
  const all: Word = {
    text: '',
    holes: [],
    inner: [],
    live: false,
    subscript: false,
    around: words[0]?.around ?? [],
  };
  for (const word of words) {
    if (all.text) all.text += ' ';
    const by = all.text.length;
    all.holes.push(...word.holes.map((h) => ({ ...h, start: h.start + by, end: h.end + by })));
    all.inner.push(...word.inner);
    all.live ||= word.live;
    all.text += word.text;
  }
  return all;
}
