import { Random } from './random.ts';
import { ADJECTIVES, ADVERBS, IDENTIFIERS, NOUNS, VERBS, plural, verbForms } from './words.ts';

/**
 * Writes English-like engineering sentences. A page has topic words it returns to, the rest falls
 * as Zipf has it, so that repetition, compression and a search index behave as with real pages.
 */
export class Prose {
  readonly random: Random;
  readonly #topic: readonly string[];

  constructor(random: Random) {
    this.random = random;
    this.#topic = random.sample(NOUNS, 7);
  }

  /** One sentence with its full stop. */
  sentence(): string {
    const { random } = this;
    let text = this.fill(random.zipf(CLAUSES));
    if (random.chance(0.35))
      text += `${random.pick(JOINTS)} ${lowerFirst(this.fill(random.zipf(CLAUSES)))}`;
    return `${upperFirst(text)}.`;
  }

  /** One instruction with its full stop. */
  instruction(): string {
    return `${upperFirst(this.fill(this.random.zipf(INSTRUCTIONS)))}.`;
  }

  /** A paragraph of about `words` words. */
  paragraph(words: number): string {
    const sentences: string[] = [];
    for (let count = 0; count < words;) {
      const next = this.random.chance(0.25) ? this.instruction() : this.sentence();
      sentences.push(next);
      count += next.split(' ').length;
    }
    return sentences.join(' ');
  }

  /** A phrase for a title or heading, without a full stop. */
  phrase(): string {
    return upperFirst(this.fill(this.random.pick(PHRASES)));
  }

  /** A short cell or label of two to four words. */
  label(): string {
    return this.fill(this.random.pick(LABELS));
  }

  noun(): string {
    return this.random.chance(0.3) ? this.random.pick(this.#topic) : this.random.zipf(NOUNS);
  }

  /** Replaces the `%x` places of a pattern; see `word`. */
  fill(pattern: string): string {
    const text = pattern.replaceAll(/%([a-z])/g, (_, code: string) => this.#word(code));
    return text.replaceAll(/\b([Aa]) (?=\*{0,2}([aeio]|u[^ns]|un[^i]))/g, '$1n ');
  }

  #word(code: string): string {
    const { random } = this;
    const [base, third, past, ing] = verbForms(random.zipf(VERBS));
    if (code === 'n') return random.chance(0.15) ? `${this.noun()} ${this.noun()}` : this.noun();
    if (code === 'p') return plural(this.noun());
    if (code === 'v') return base;
    if (code === 's') return third;
    if (code === 'd') return past;
    if (code === 'g') return ing;
    if (code === 'a') return random.zipf(ADJECTIVES);
    if (code === 'r') return random.zipf(ADVERBS);
    if (code === 'c') return `\`${random.pick(IDENTIFIERS)}\``;
    if (code === 't')
      return `${random.int(2, 90)} ${random.pick(['seconds', 'minutes', 'hours', 'days'])}`;
    if (code === 'u') return String(random.int(2, 90));
    throw new Error(`unknown place %${code}`);
  }
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

const CLAUSES = [
  'the %n %s the %a %n',
  'each %n has a %n that the %n %s',
  'we %v the %n before the %n is %d',
  'a %a %n usually %s the %n of another %n',
  'the %p are %d %r, and nobody has to %v them by hand',
  'when the %n is %a, the %n %s it %r',
  'if more than %u percent of the %p are %a, treat it as a %a %n',
  'the %n that %s a %n must also %v its %p',
  'most %p come from a %a %n, not from the %n itself',
  'there is one %n for each %n, and it is %d by the %n',
  'a %n without a %n cannot be %d %r',
  'the %n keeps its %p for %t',
  'we chose a %a %n because the %n had to be %d %r',
  'the value of %c decides whether the %n is %d',
  'a %n is %a when its %n is older than %t',
  '%g the %n is cheaper than %g every %n',
  'this is why the %n %s only %a %p',
  'nobody may %v the %n while the %n is %a',
  'the %a %n and the %a %n are %d in one %n',
  'the %n reads %c and %s the %n',
  'after %t the %n is %d and the %p are %a again',
  'a **%a %n** is worth more than three %a %p',
  'our %p show that the %n %s the %n %r',
  'the %n must not %v a %n that is already %d',
  'what looks like a %a %n is often a %n that was %d twice',
  'the cost of a %a %n grows with the number of %p',
  'the %p of the %n are listed in the %n, next to the %n',
  'two %p can %v the same %n as long as the %n is %a',
] as const;

const INSTRUCTIONS = [
  '%v the %n first',
  '%v the %n and wait until the %n is %a',
  'do not %v the %n before the %p are %d',
  'set %c on the %n, then %v it %r',
  'ask the %n who %s the %n',
  'write down which %n was %d and why',
  '%v %c for each %a %n',
  'keep the %n %a while you %v the %p',
  'compare the %n with the %n of the last %t',
  'tell the %n that the %n will be %d',
  'prefer a %a %n to a %a one',
  'leave the %p alone unless they are %a for %t',
] as const;

const JOINTS = [
  ', because',
  ', so',
  ', and',
  ', but',
  '; otherwise',
  ', even if',
  ', while',
  ', until',
];

const PHRASES = [
  'how we %v the %n',
  '%g a %a %n',
  'when the %n is %a',
  'the %n and its %p',
  '%a %p in the %n',
  'who %s the %n',
  'why a %n is %d',
  '%g %p without a %n',
  'what to %v before a %n',
  'the %a %n',
] as const;

const LABELS = ['%a %n', '%n', '%d %r', '%a %p', '%g %p', 'one %n'] as const;
