/** Words that say nothing of what is looked for. */
const STOP = new Set(
  (
    'a about after again all also am an and any anymore are as at be because been before being but by can cannot ' +
    "can't could did do does doesn't doing don't during each everything for from further get gets go goes going got had has have having he " +
    "help her here him his how i i'm if in into is isn't it its it's itself just let like me mean meaning means more most must my need " +
    'needs no nor not now of off on once one only or other our ours out over own please same shall she should so some something such ' +
    'than that the their them then there these they this those through to too under until up us very want was we were ' +
    'what when where which while who whom why will with would you your yours'
  ).split(' '),
);

/** Whether a word is too common in questions to look for, in lower case. */
export function isStopWord(word: string): boolean {
  return STOP.has(word);
}

/**
 * The words of a name, in lower case: `KubePodCrashLooping`, `kube_pod_crash_looping` and
 * `kube-pod.crashLooping` are the same four. Letters before a number stay with it: `ERR-3` is `err`
 * and `3`, `x509` one word.
 */
export function parts(name: string): string[] {
  return name
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
    .map((part) => part.toLowerCase());
}

/** A name as it is compared: letters and digits alone, in lower case. */
export function bare(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A text as phrases are looked for in it: words in lower case, one blank around each. */
export function flat(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** The beginning that the forms of an English word share: only to compare words, never to show. */
export function stem(word: string): string {
  if (word.length < 4) return word;
  const short = word
    .replace(/(?:ations?|ingly|ments?|edly)$/u, '')
    .replace(/(?:ing|ies|ied|ed|es|er|ers|s|ly|y|e)$/u, '');
  return short.length < 3 ? word : short.replace(/([^aeiou])\1$/u, '$1');
}

/** How much two names look alike: Dice's coefficient of their pairs of letters, 0 to 1. */
export function likeness(a: string, b: string): number {
  const [one, other] = [pairs(a), pairs(b)];
  const both = [...one].filter((pair) => other.has(pair)).length;
  return both === 0 ? 0 : (2 * both) / (one.size + other.size);
}

function pairs(name: string): Set<string> {
  const letters = bare(name);
  return new Set([...letters].slice(1).map((letter, at) => `${letters[at]}${letter}`));
}
