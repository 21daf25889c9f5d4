/** File names (without folder and extension) that are unlike `a-plain-name`, each an address of its own. */
export function oddNames(count: number): string[] {
  const names = new Map(special.map((name) => [folded(name), name]));
  for (let n = 0; names.size < count; n++) {
    const mark = marks[n % marks.length] ?? '';
    const word = words[Math.floor(n / marks.length) % words.length] ?? '';
    const name = `${word}${mark}${word} ${n}`;
    names.set(folded(name), name);
  }
  return [...names.values()];
}

const words = [
  'Größe',
  'naïve',
  'e\u0301te\u0301',
  'данные',
  '数据',
  'عربي',
  'עברית',
  'ไทย',
  'हिन्दी',
];
const marks = [
  ...[
    ' ',
    '%',
    '#',
    '?',
    '+',
    '&',
    '"',
    "'",
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '.',
    '..',
    ',',
    ';',
    '=',
  ],
  ...['@', '!', '$', '^', '`', '~', '|', '<', '>', '*', ':', '\\', '…', '—', '%20', '%2F', '&amp;'],
  ...['\u00a0', '\u200d', '\u200f', '👩‍🚒', '🏴‍☠️', '𝒳', 'ﬁ', 'ß', 'İ'],
];

const special = [
  ...['constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'],
  ...['null', 'undefined', 'true', 'NaN', 'class', 'default', 'import', 'await', 'return'],
  ...['0', '007', '1e3', '-1', '1.10', '2026-11-22', '404', '500', 'page', 'a.html'],
  ...[
    'data.json',
    'style.css',
    'x.astro',
    'x.md',
    'robots.txt',
    'sitemap.xml',
    'con',
    'NUL',
    'aux',
  ],
  ...['-dash', '--two', 'dash-', '~', '@scope', '$', '!', '=', '+', '&', "'", '(', ')', ';', ','],
  ...['[slug]', '[...rest]', '{a,b}', '100% sure', 'C#', 'C++', 'why?', 'a&b', 'q="x"', 'a=b&c=d'],
  ...[
    '<b>bold<b>',
    'a\\b',
    'colon: here',
    'pipe|pipe',
    'star*',
    'tick`tick',
    'caret^',
    'a..b',
    'end.',
  ],
  ...[
    'e\u0301clair',
    'Å\u0301ngström',
    'ﬀ',
    '\u202eright',
    'مرحبا بالعالم',
    'שלום',
    '日本語',
    '한국어',
  ],
  ...['😀', '👨‍👩‍👧', '🇨🇭', 'a\u200bb', 'tab\tname', 'two  spaces', ' leading', 'trailing ', 'ÄÖÜ'],
  ...['search', 'pagefind', 'files', 'guides', 'x'.repeat(200), 'é'.repeat(100)],
];

/** Names that would share an address are one: what URLs reserve becomes a dash, letter case counts not. */
function folded(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\s#?%&\\:*"<>|^`{}[\]\u0000-\u001f\u007f]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
}
