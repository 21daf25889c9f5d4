import { placesIn, type Hole } from '../../../src/core/values/place.ts';
import { quoted, readPlaces } from '../../../src/core/values/quote.ts';

/** Places of the placeholders of a piece of code, as `data-in` has them. */
export function placesOf(code: string, lang: string): string[] {
  return placesIn(code, lang, holesOf(code)).map((places) => places.join(' '));
}

/** The code with a value in all its placeholders; undefined where it is refused. */
export function filled(code: string, lang: string, value: string): string | undefined {
  const holes = holesOf(code);
  const places = placesOf(code, lang);
  let text = '';
  let from = 0;
  for (const [index, { start, end }] of holes.entries()) {
    const written = quoted(value, readPlaces(places[index]));
    if ('refused' in written) return undefined;
    text += code.slice(from, start) + written.text;
    from = end;
  }
  return text + code.slice(from);
}

function holesOf(code: string): Hole[] {
  return [...code.matchAll(/\{\{([a-z])\}\}/g)].map(({ 0: text, 1: name = '', index: start }) => ({
    start,
    end: start + text.length,
    name,
  }));
}
