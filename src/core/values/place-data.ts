import { MARK, type Scan } from './place.ts';
import type { Place } from './quote.ts';

/** Placeholders in JSON: in a string, or as a whole value. */
export const dataPlaces: Scan = (code, outer, found) => {
  let inString = false;
  for (let at = 0; at < code.length; at++) {
    const sign = code.charAt(at);
    if (inString && sign === '\\') {
      // A placeholder behind a backslash is no string that anybody meant.
      if (isMark(code.charAt(at + 1))) found(code.charAt(at + 1), ['plain']);
      at += 1;
    } else if (sign === '"') inString = !inString;
    else if (isMark(sign)) {
      const alone =
        /[[{:,]\s*$|^\s*$/.test(code.slice(0, at)) && /^\s*([\]},]|$)/.test(code.slice(at + 1));
      found(sign, [...outer, inString ? 'json-string' : alone ? 'json-value' : 'plain']);
    }
  }
};

/** Placeholders in addresses: from the path on they are escaped; scheme and host are the author's. */
export const urlPlaces: Scan = (code, outer, found) => {
  for (const { 0: word } of code.matchAll(/\S+/g)) {
    const host = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*|(?=\/))/i.exec(word)?.[0].length;
    for (const mark of word.matchAll(MARK)) {
      const inside = host !== undefined && mark.index > host;
      found(mark[0], [...outer, inside ? 'url' : 'plain']);
    }
  }
};

/** Placeholders in YAML, line by line: in quotes, or as a whole scalar. Block scalars hold plain text. */
export const yamlPlaces: Scan = (code, outer, found) => {
  let block: number | undefined;
  let quote = '';
  for (const line of code.split('\n')) {
    const indent = line.length - line.trimStart().length;
    if (block !== undefined && line.trim() && indent <= block) block = undefined;
    const isBlock = block !== undefined;
    if (!isBlock && quote === '' && /[|>][+-]?\d?[+-]?\s*(#.*)?$/.test(line)) block = indent;
    for (let at = 0; at < line.length; at++) {
      const sign = line.charAt(at);
      const before = line.slice(0, at);
      if (isMark(sign)) found(sign, [...outer, isBlock ? 'plain' : yamlPlace(line, at, quote)]);
      else if (isBlock) continue;
      else if (quote === '"' && sign === '\\') at += isMark(line.charAt(at + 1)) ? 0 : 1;
      else if (quote) {
        if (sign !== quote) continue;
        if (sign === "'" && line.charAt(at + 1) === "'") at += 1;
        else quote = '';
      } else if (sign === '#' && /(^|\s)$/.test(before)) {
        for (const [mark] of line.slice(at).matchAll(MARK)) found(mark, ['plain']);
        break;
      } else if (/["']/.test(sign) && OPEN.test(before)) quote = sign;
    }
  }
};

/** What a value may follow: its key, a dash, the beginning of a flow collection, or nothing. */
const OPEN = /(^\s*|[:,[{]\s*|^\s*(-\s+)+|:\s+)$/;

function yamlPlace(line: string, at: number, quote: string): Place {
  const [before, after] = [line.slice(0, at), line.slice(at + 1)];
  if (quote === '"') return before.endsWith('\\') ? 'plain' : 'yaml-double';
  if (quote === "'") return 'yaml-single';
  const opens = /(:\s+|^\s*(-\s+)+|[[,{]\s*)$/.test(before);
  return opens && /^\s*([,\]}]|#|$)/.test(after) && !/^\S*:/.test(after) ? 'yaml-scalar' : 'plain';
}

function isMark(sign: string): boolean {
  return sign >= '\ue000' && sign <= '\uf8ff';
}
