/** Where a value can land; `data-in` of a placeholder names the places it stands in, outermost first. */
const PLACES = [
  'plain',
  'bare',
  'comment',
  'sh-word',
  'sh-quoted',
  'sh-single',
  'sh-double',
  'sh-double-after',
  'sh-substitution',
  'sql-string',
  'sql-identifier',
  'sql-backtick',
  'sql-bare',
  'sql-number',
  'promql-string',
  'promql-raw',
  'promql-regex',
  'json-string',
  'json-value',
  'yaml-single',
  'yaml-double',
  'yaml-scalar',
  'url',
] as const;

export type Place = (typeof PLACES)[number];

/** The value as it must be written, or a short reason why it cannot be. */
type Quoted = { text: string } | { refused: string };

/**
 * A value as it must be written in its places, from the innermost outwards, so that each of them reads
 * the value and nothing else. Whatever the place, nothing unseen and no leading `-` is let through.
 */
export function quoted(value: string, places: readonly Place[]): Quoted {
  const reason = problem(value);
  if (reason) return { refused: reason };
  let text = value;
  for (const place of places.length > 0 ? [...places].reverse() : (['plain'] as const)) {
    const next = rules[place](text);
    if (typeof next !== 'string') return next;
    text = next;
  }
  return { text };
}

/** The places of a `data-in` attribute; one that is missing or not understood is `plain`. */
export function readPlaces(dataIn: string | undefined): Place[] {
  const names = (dataIn ?? '').split(' ').filter(Boolean);
  const known = names.filter((name): name is Place => (PLACES as readonly string[]).includes(name));
  return known.length > 0 && known.length === names.length ? known : ['plain'];
}

/** Line ends, controls, marks of direction, what has no width, tags, and halves of characters. */
const UNSEEN =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;

function problem(value: string): string | undefined {
  if (value === '') return 'it is empty';
  if (value.startsWith('-')) return 'it begins with "-", which reads as an option';
  if (/[\n\r]/.test(value)) return 'it has more than one line';
  if (UNSEEN.test(value)) return 'it holds characters that cannot be seen';
  return undefined;
}

type Rule = (text: string) => string | { refused: string };

const only =
  (pattern: RegExp, what: string): Rule =>
  (text) =>
    pattern.test(text) ? text : { refused: `only ${what} can stand here` };

const without = (character: string, text: string, write: () => string): ReturnType<Rule> =>
  text.includes(character) ? { refused: `"${character}" cannot stand here` } : write();

const plain = only(
  /^[A-Za-z0-9_][A-Za-z0-9_.:/@%+,=-]*$/,
  'letters, digits and . : / @ % + , = _ -',
);

/**
 * POSIX 2.2.2: in single quotes all is literal but the quote. No library is smaller than the rule:
 * `shell-quote` chooses other quotes by the value, `shescape` needs Node, `shlex` reads as well.
 */
const inSingle = (text: string): string => text.replaceAll("'", "'\\''");

/** POSIX 2.2.3, and `!` outside of them: there an interactive shell would look into its history. */
const inDouble = (text: string): string =>
  text.replace(/[\\"$`]/g, '\\$&').replaceAll('!', `"'!'"`);

const jsonInside = (text: string): string => JSON.stringify(text).slice(1, -1);

/** Words that YAML 1.1 or 1.2 takes for something else than text. */
const YAML_WORD = /^(y|n|yes|no|on|off|true|false|null|nan|inf)$/i;
const YAML_TEXT = /^[A-Za-z_][\w./@%+-]*$/;

/** Whether a reader of numbers would write it in the same way. */
const isNumber = (text: string): boolean => /^[\d.]+$/.test(text) && String(Number(text)) === text;

const rules: Record<Place, Rule> = {
  plain,
  bare: plain,
  comment: plain,
  'sh-word': (text) => (/^[\w.:/@%+=-]+$/.test(text) ? text : `'${inSingle(text)}'`),
  'sh-quoted': (text) => `'${inSingle(text)}'`,
  'sh-single': inSingle,
  'sh-double': inDouble,
  'sh-double-after': (text) => `""${inDouble(text)}`,
  'sh-substitution': (text) => without('!', text, () => text),
  'sql-string': (text) => without('\\', text, () => text.replaceAll("'", "''")),
  'sql-identifier': (text) => without('\\', text, () => text.replaceAll('"', '""')),
  'sql-backtick': (text) => without('\\', text, () => text.replaceAll('`', '``')),
  'sql-bare': only(/^[A-Za-z0-9_]+$/, 'letters, digits and _'),
  'sql-number': only(/^\d+(\.\d+)?$/, 'a number'),
  'promql-string': (text) =>
    text.replaceAll('\\', '\\\\').replaceAll('"', '\\x22').replaceAll("'", '\\x27'),
  'promql-raw': (text) => without('`', text, () => text),
  /** As `regexp.QuoteMeta` of Go writes it; `RegExp.escape` would also rewrite the first letter. */
  'promql-regex': (text) => text.replace(/[\\.+*?()|[\]{}^$]/g, '\\$&'),
  'json-string': jsonInside,
  'json-value': (text) =>
    /^(true|false|null)$/.test(text) || isNumber(text) ? text : JSON.stringify(text),
  'yaml-single': (text) => text.replaceAll("'", "''"),
  'yaml-double': jsonInside,
  'yaml-scalar': (text) =>
    isNumber(text) || (YAML_TEXT.test(text) && !YAML_WORD.test(text)) ? text : JSON.stringify(text),
  url: (text) =>
    /^\.+$/.test(text)
      ? { refused: 'only dots would change the path' }
      : encodeURIComponent(text).replace(
          /[!'()*]/g,
          (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
        ),
};
