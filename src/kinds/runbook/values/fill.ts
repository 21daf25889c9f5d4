import { filledUrl } from '#core/values/link-url.ts';
import { quoted, readPlaces } from '#core/values/quote.ts';

/** A value, or why there is none: a word for a button, and a sentence. */
type Found = { value: string } | { why: string; reason: string };

/** Looks up a param for a placeholder or link, which may stand in a step that waits. */
export type LookUp = (name: string, at: Element) => Found;

/**
 * Writes the values into the page: into commands as they must be quoted there, into addresses escaped.
 * Where one is missing, its placeholder stays. Returns what could not be written, by name.
 */
export function fill(lookUp: LookUp): Map<string, string> {
  const refusals = new Map<string, string>();
  for (const mark of document.querySelectorAll<HTMLElement>('.param[data-param]')) {
    const name = mark.dataset['param'] ?? '';
    const found = lookUp(name, mark);
    if (!('value' in found)) {
      leave(mark, name, found);
      continue;
    }
    const written = quoted(found.value, readPlaces(mark.dataset['in']));
    if ('text' in written) {
      write(mark, written.text);
      mark.dataset['filled'] = '';
      delete mark.dataset['why'];
      delete mark.dataset['reason'];
    } else {
      refusals.set(name, written.refused);
      leave(mark, name, { why: `Check ${name}`, reason: `${name}: ${written.refused}` });
    }
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-url]')) {
    const url = filledUrl(link.dataset['url'] ?? '', (name) => {
      const found = lookUp(name, link);
      return 'value' in found ? found.value : undefined;
    });
    // A page of this site can be read without the values; any other place would be the wrong one.
    const plain = link.dataset['plain'];
    if (url !== undefined) link.href = url;
    else if (plain !== undefined) link.href = plain;
    else link.removeAttribute('href');
  }
  return refusals;
}

function leave(mark: HTMLElement, name: string, { why, reason }: { why: string; reason: string }) {
  write(mark, `{{${name}}}`);
  delete mark.dataset['filled'];
  mark.dataset['why'] = why;
  mark.dataset['reason'] = reason;
}

/** Only what changes: a reader may be selecting it. */
function write(mark: HTMLElement, text: string): void {
  if (mark.textContent !== text) mark.textContent = text;
}
