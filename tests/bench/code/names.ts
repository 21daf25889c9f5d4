import type { Random } from '../random.ts';
import { NOUNS, VERBS } from '../words.ts';

/** What a block of code refers to: fixed names or, in a runbook, its placeholders. */
export type Place = { app: string; cluster: string; namespace: string };

/** Invents identifiers for the code of one page; half of them come again, as in real code. */
export class Names {
  readonly random: Random;
  readonly #used = new Map<string, string[]>();

  constructor(random: Random) {
    this.random = random;
  }

  /** `orderLedger` */
  variable(): string {
    return this.#again('variable', () => camel([this.noun(), this.noun()]));
  }

  /** `orderId` */
  field(): string {
    return this.#again('field', () =>
      camel([this.noun(), this.random.pick(['id', 'count', 'at', 'name', 'state', 'limit'])]),
    );
  }

  /** `drainQueue` */
  method(): string {
    return this.#again('method', () => camel([this.verb(), this.noun()]));
  }

  /** `OrderLedger` */
  type(): string {
    return this.#again('type', () => pascal([this.noun(), this.noun()]));
  }

  /** `order_ledger` */
  snake(): string {
    return this.#again('snake', () => `${this.noun()}_${this.noun()}`.replaceAll('-', '_'));
  }

  /** `order-ledger` */
  kebab(): string {
    return this.#again('kebab', () => `${this.noun()}-${this.noun()}`);
  }

  /** `ORDER_LEDGER` */
  constant(): string {
    return this.snake().toUpperCase();
  }

  /** `billing-3.eu-1.shop.example` */
  host(): string {
    return this.#again(
      'host',
      () => `${this.noun()}-${this.random.int(1, 9)}.eu-${this.random.int(1, 3)}.shop.example`,
    );
  }

  /** `10.3.7.120` */
  address(): string {
    return `10.${this.random.int(0, 63)}.${this.random.int(0, 255)}.${this.random.int(1, 254)}`;
  }

  /** Hexadecimal digits, as in a commit. */
  hex(length: number): string {
    return Array.from({ length }, () => this.random.int(0, 15).toString(16)).join('');
  }

  /** `2026-10-07T04:31:09Z` */
  instant(): string {
    const two = (min: number, max: number) => String(this.random.int(min, max)).padStart(2, '0');
    return `2026-${two(1, 11)}-${two(1, 28)}T${two(0, 23)}:${two(0, 59)}:${two(0, 59)}Z`;
  }

  /** A few words for a comment or a log message. */
  remark(): string {
    return `${this.verb()} the ${this.noun()} before the ${this.noun()}`;
  }

  noun(): string {
    return this.random.zipf(NOUNS);
  }

  verb(): string {
    return this.random.zipf(VERBS);
  }

  #again(form: string, make: () => string): string {
    const used = this.#used.get(form) ?? [];
    this.#used.set(form, used);
    if (used.length > 3 && this.random.chance(0.5)) return this.random.pick(used);
    const name = make();
    used.push(name);
    return name;
  }
}

/** The words as `UpperCamelCase`. */
export function pascal(words: readonly string[]): string {
  return words
    .flatMap((word) => word.split(/[^a-z0-9]+/i))
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

function camel(words: readonly string[]): string {
  const text = pascal(words);
  return text.charAt(0).toLowerCase() + text.slice(1);
}
