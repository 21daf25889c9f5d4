// What the snippets of content/standards/typescript.mdx leave out.

interface Money {
  amount: number;
  currency: string;
}
interface Line {
  sku: string;
  quantity: number;
  amount: number;
}
interface OrderCreated {
  order_id: string;
}

declare const sku: string;
declare const prices: ReadonlyMap<string, Money>;
declare function show(amount: number): void;
declare class InvariantViolated extends Error {
  constructor(invariant: string, fields: Record<string, unknown>);
}

declare module '*/src/price.ts' {
  export function formatPrice(price: Money): string;
}
