// What the snippets of content/standards/dependencies.mdx leave out.

interface Basket {
  lines: { sku: string; quantity: number }[];
}
interface Provider {
  authorise(card: string, cents: number): Promise<'authorised' | 'declined' | 'no_answer'>;
}

declare module 'lodash/cloneDeep' {
  export default function cloneDeep<T>(value: T): T;
}
declare module 'uuid' {
  export function v4(): string;
}
declare module '@cards/sdk' {
  export interface CardsPayment {
    result: 'OK' | 'REFUSED' | 'UNKNOWN';
  }
  export class CardsApi {
    constructor(options: { token: string });
    createPayment(card: string, cents: number): Promise<CardsPayment>;
  }
}
