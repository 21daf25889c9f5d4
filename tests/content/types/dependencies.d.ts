// What the snippets of content/standards/dependencies.mdx leave out.

interface Basket {
  lines: { sku: string; quantity: number }[];
}
interface Money {
  amount: number;
  currency: string;
}
interface ChargeRequest {
  card: string;
  amount: Money;
  key: string;
}
interface Provider {
  authorise(
    card: string,
    amount: Money,
    reference: string,
  ): Promise<{ outcome: 'authorised' | 'declined' | 'no_answer'; reference: string }>;
}

declare module 'lodash/cloneDeep' {
  export default function cloneDeep<T>(value: T): T;
}
declare module 'uuid' {
  export function v4(): string;
}
declare module '@cards/sdk' {
  export interface CardsPayment {
    result: 'OK' | 'REFUSED' | 'TIMEOUT';
  }
  export class CardsApi {
    constructor(options: { token: string; timeoutMs?: number });
    createPayment(payment: {
      card: string;
      amount: number;
      currency: string;
      idempotencyKey: string;
    }): Promise<CardsPayment>;
  }
}
