import { bare, isStopWord, parts } from './words.ts';

/** A question as typed, taken apart. */
export interface Query {
  /** What is asked, without filters and without what only a notification says. */
  text: string;
  /** The words to look for, in order, each once. */
  terms: string[];
  /** Groups of words that must stand together. */
  phrases: string[];
  /** Words that must not be there. */
  without: string[];
  /** Values by filter, as typed. */
  filters: { name: FilterName; value: string }[];
}

export type FilterName = (typeof FILTERS)[number];

/** What one can filter by. */
const FILTERS = ['kind', 'service', 'owner', 'tag', 'status'] as const;

/** What else people call a filter. */
const ALSO: Record<string, FilterName> = {
  type: 'kind',
  is: 'status',
  team: 'owner',
  tags: 'tag',
  label: 'tag',
};

/** A term beyond these is not looked for: each costs time, and the first ones say what is meant. */
const MOST_TERMS = 12;

/** Takes apart what somebody typed or pasted into the search field. */
export function parseQuery(typed: string): Query {
  const query: Query = { text: '', terms: [], phrases: [], without: [], filters: [] };
  const isCommand = FLAG.test(typed);
  const unfiltered = typed
    .replace(
      /(^|\s)-?([a-z]+):(?:"([^"]*)"?|([^\s"]+))/giu,
      (whole, before: string, name: string, quoted?: string, value?: string) => {
        const key = filterName(name);
        const meant = quoted ?? value ?? '';
        if (!key || meant === '' || whole.trimStart().startsWith('-')) return whole;
        query.filters.push({ name: key, value: meant });
        return before;
      },
    )
    .replace(/(^|\s)-([\p{L}\p{N}][\p{L}\p{N}_.-]*)/gu, (whole, before: string, word: string) => {
      if (isCommand || word.length < SHORTEST_UNWANTED) return whole;
      query.without.push(word.toLowerCase());
      return before;
    });
  const isPasted = isMessage(unfiltered);
  const rest = unfiltered.replace(/"([^"]+)"?/gu, (_, phrase: string) => {
    if (!isPasted) query.phrases.push(phrase.trim());
    return ` ${phrase} `;
  });
  // A text of nothing but a minus word or a phrase's marks is still a text.
  query.text = rest.replace(/\s+/g, ' ').trim();
  query.terms = termsOf(withoutNoise(query.text));
  return query;
}

/** A command's options: `--force`, `-u`. In one, other words with a minus are options, too. */
const FLAG = /(?:^|\s)(?:--\p{L}|-\p{L}(?=\s|$))/u;

/** A shorter word with a minus is an option. */
const SHORTEST_UNWANTED = 3;

/** So many words outside of quotes are a message that quotes, not somebody who asks for words side by side. */
const MESSAGE = 4;

function isMessage(text: string): boolean {
  const words = text.replace(/"[^"]*"?/g, ' ').match(/\S+/g) ?? [];
  return words.length >= MESSAGE;
}

/** The filter that a name means. */
function filterName(name: string): FilterName | undefined {
  const lower = name.toLowerCase();
  return FILTERS.find((filter) => filter === lower) ?? ALSO[lower];
}

/** Labels of a notification that name something one looks for; others say where and how bad it is. */
const NAMING =
  /^(alertname|service|app|summary|description|msg|message|error|err|reason|code|rule)$/i;

/** A pasted notification or log line without what changes each time: marks, times, addresses, ids. */
export function withoutNoise(text: string): string {
  return text
    .replace(/\[(?:FIRING|RESOLVED|PENDING)(?::\d+)?\]/gi, ' ')
    .replace(/\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?)?/g, ' ')
    .replace(/\b\d\d:\d\d:\d\d(?:[.,]\d+)?\b/g, ' ')
    .replace(/\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi, ' ')
    .replace(/\b(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?\b/g, ' ')
    .replace(
      /(?<![\w-])([a-z][\w.]*)=("[^"]*"|[^\s,;}\])]*)/gi,
      (whole, key: string, value: string) =>
        NAMING.test(key)
          ? ` ${value} `
          : /^["\d]|severity|env|cluster|instance|pod|node|namespace|team|host|job|region|level|zone/i.test(
                key + value,
              )
            ? ' '
            : whole,
    )
    .replace(/\b([a-z][a-z0-9-]*?)-[a-f0-9]{8,10}-[a-z0-9]{5}\b/g, '$1')
    .replace(/\b(?=[a-f]*\d)[0-9a-f]{12,}\b/gi, ' ');
}

/** The words to look for: names whole and in parts, without what says nothing; all, where all say nothing. */
function termsOf(text: string): string[] {
  const terms = new Set<string>();
  for (const token of text.split(/[\s,;()[\]{}"'`<>|]+/u)) {
    const word = token.replace(/^[^\p{L}\p{N}_-]+|[^\p{L}\p{N}_]+$/gu, '');
    const split = parts(word);
    if (split.length === 0) continue;
    if (isName(word)) terms.add(word.toLowerCase());
    for (const part of split) if (part.length > 1 || split.length > 1) terms.add(part);
    if (split.length === 1 && word.length === 1) terms.add(word.toLowerCase());
  }
  const all = [...terms].filter((term) => !/^\d{6,}$/.test(term));
  const telling = all.filter((term) => !isStopWord(term) && (term.length > 1 || /\d/.test(term)));
  return (telling.length > 0 ? telling : all).slice(0, MOST_TERMS);
}

/** Whether a word is a name of several parts, or a flag: looked for whole, too. */
function isName(word: string): boolean {
  return /^[\p{L}\p{N}_.-]+$/u.test(word) && (parts(word).length > 1 || word.startsWith('--'));
}

/**
 * What a query may be the name of, to compare with names as `bare` writes them: the whole of it, and each
 * word that can only be a name. `[FIRING:2] KubeAPIDown (prod-eu-1)` asks for `kubeapidown`, too.
 */
export function namesAsked({ text }: Query): string[] {
  const told = withoutNoise(text);
  const words = told.split(/[^\p{L}\p{N}_-]+/u).filter((word) => IDENTIFIER.test(word));
  return [told, ...words].map(bare).filter((name) => name !== '');
}

/** `KubeAPIDown`, `kube_api_down`, `ERR-3`: nobody writes words like that. */
const IDENTIFIER = /\p{Ll}\p{Lu}|\p{L}_\p{L}|^\p{L}+-?\d+$/u;
