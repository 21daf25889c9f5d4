/**
 * What a value is quoted for. Several stand in each other, outermost first: JSON in single quotes of a
 * shell is `sh-single json-string`.
 */
const places = [
  'plain',
  'sh-word',
  'sh-double',
  'sh-single',
  'sql-string',
  'sql-name',
  'sql-tick',
  'sql-bare',
  'query-double',
  'query-single',
  'query-raw',
  'regex',
  'json-string',
  'json-value',
  'yaml-scalar',
  'yaml-double',
  'yaml-single',
  'url',
] as const;

export type Place = (typeof places)[number];

/**
 * A value as it stands in a place, so that what reads it gets this value and nothing else. Or why it
 * cannot: for the reader who typed it.
 */
export function quoted(
  value: string,
  at: readonly Place[],
): { text: string } | { refused: string } {
  const refused = refusal(value);
  if (refused !== undefined) return { refused };
  let text = value;
  for (const place of at.toReversed()) {
    const next = QUOTE[place](text);
    if (next === undefined) return { refused: REFUSED[place] ?? PLAIN };
    text = next;
  }
  return { text };
}

/** Places as a page holds them; what nobody knows counts as `plain`. */
export function readPlaces(written: string | undefined): Place[] {
  const names = (written ?? '').split(' ').filter(Boolean);
  const known = names.filter((name): name is Place => (places as readonly string[]).includes(name));
  return known.length === names.length && known.length > 0 ? known : ['plain'];
}

/** Why a value can stand nowhere: it would not be seen for what it is, or be read as an option. */
export function refusal(value: string): string | undefined {
  if (value === '') return 'a value is missing';
  if (value.length > MOST) return 'too long';
  if (value.startsWith('-')) return 'it may not begin with "-", which commands take for an option';
  // eslint-disable-next-line no-control-regex
  if (/[\r\n\u2028\u2029]/.test(value)) return 'it may have one line only';
  if (INVISIBLE.test(value)) return 'it holds characters that cannot be seen';
  return undefined;
}

const MOST = 1000;
const INVISIBLE =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0]/u;
const PLAIN = 'only letters, digits and . _ - : / @ % + = can stand here';

const REFUSED: Partial<Record<Place, string>> = {
  'sql-string': 'a backslash cannot stand here: databases read it differently',
  'sql-name': 'a backslash cannot stand here: databases read it differently',
  'sql-bare': 'only a number can stand here',
  'query-raw': 'a backtick cannot stand here',
  url: '"." and ".." cannot stand here',
};

/** How each place quotes; undefined where it cannot hold the text. */
const QUOTE: Record<Place, (text: string) => string | undefined> = {
  plain: (text) => (/^[\w][\w.:/@%+=-]*$/.test(text) ? text : undefined),
  // Libraries (shlex, shell-quote) quote whole words only, and leave `=` and `,` bare, which mean
  // something to a shell at the start of a word and within braces.
  'sh-word': (text) => (/^[\w@%+:./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`),
  // An interactive shell expands `!` within double quotes, and a backslash before it would stay.
  'sh-double': (text) => text.replace(/[\\"$`]/g, '\\$&').replaceAll('!', `"'!'"`),
  'sh-single': (text) => text.replaceAll("'", `'\\''`),
  'sql-string': (text) => (text.includes('\\') ? undefined : text.replaceAll("'", "''")),
  'sql-name': (text) => (text.includes('\\') ? undefined : text.replaceAll('"', '""')),
  'sql-tick': (text) => text.replaceAll('`', '``'),
  'sql-bare': (text) => (/^\d+(\.\d+)?$/.test(text) ? text : undefined),
  'query-double': (text) => text.replace(/[\\"]/g, '\\$&'),
  'query-single': (text) => text.replace(/[\\']/g, '\\$&'),
  'query-raw': (text) => (text.includes('`') ? undefined : text),
  // Go's RE2. escape-string-regexp would write each "-" as \x2d, which nobody can read in a query.
  regex: (text) => text.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&'),
  'json-string': (text) => JSON.stringify(text).slice(1, -1),
  'json-value': (text) => (/^(0|[1-9]\d{0,14})$/.test(text) ? text : JSON.stringify(text)),
  'yaml-scalar': yamlScalar,
  'yaml-double': (text) => JSON.stringify(text).slice(1, -1),
  'yaml-single': (text) => text.replaceAll("'", "''"),
  url: (text) =>
    /^\.{1,2}$/.test(text)
      ? undefined
      : encodeURIComponent(text).replace(
          /[!'()*]/g,
          (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
        ),
};

/** A number stays one; what YAML could read as anything but this text gets quotes. */
function yamlScalar(text: string): string {
  if (/^(0|[1-9]\d{0,14})$/.test(text)) return text;
  const word = /^[A-Za-z][\w./-]*$/.test(text);
  return word && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text) ? text : JSON.stringify(text);
}
