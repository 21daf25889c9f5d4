import { slug as githubSlug } from 'github-slugger';

const WORDS: [RegExp, string][] = [
  [/\+\+/g, ' plus plus '],
  [/(?<=\p{L})#/gu, ' sharp '],
  [/&/g, ' and '],
  [/(?<=^|\s)\.(?=net\b)/gi, 'dot '],
];

/**
 * A file name for a title: small letters, digits and hyphens. Letters of other scripts stay; '' where
 * nothing is left.
 */
export function fileName(title: string): string {
  const spelt = WORDS.reduce((text, [sign, words]) => text.replace(sign, words), title);
  // ß and ø have no accent to leave off; what has one loses it.
  const plain = spelt.replace(/ß/g, 'ss').replace(/ø/gi, 'o').normalize('NFKD');
  const latin = plain.replace(/\p{M}/gu, '').toLowerCase();
  return githubSlug(latin.replace(/[^\p{L}\p{N}]+/gu, ' ').trim());
}

/** Letters that begin the ids of a standard's rules, from its title; longer where others have them. */
export function prefixFor(title: string, isTaken: (prefix: string) => boolean): string | undefined {
  const words =
    fileName(title)
      .toUpperCase()
      .match(/[A-Z][A-Z0-9]*/g) ?? [];
  const [first = ''] = words;
  const isAcronym = new RegExp(`\\b${first}\\b`).test(title) && first.length <= 5;
  const shortest = isAcronym ? first.length : 3;
  const candidates = [
    ...Array.from({ length: 5 }, (_, more) => first.slice(0, shortest + more)),
    words.map(([letter]) => letter).join(''),
    ...Array.from({ length: 8 }, (_, count) => `${first.slice(0, shortest)}${count + 2}`),
  ];
  return candidates.find((prefix) => /^[A-Z][A-Z0-9]+$/.test(prefix) && !isTaken(prefix));
}

/** The next number for a decision beside those with these names, as wide as the last one: `0004`. */
export function nextNumber(names: readonly string[]): string {
  const numbers = names.flatMap((name) => /^(\d+)(?=[-_. ]|$)/.exec(name)?.[1] ?? []);
  const last = numbers.sort((a, b) => Number(a) - Number(b)).at(-1);
  return String(Number(last ?? 0) + 1).padStart(last?.length ?? 4, '0');
}
