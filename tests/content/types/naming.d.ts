// What the snippets of content/standards/naming.mdx leave out.

interface Capture {
  id: string;
}
interface Authorisation {
  id: string;
}
interface Order {
  customerId: string;
  authorisation: Authorisation;
  capture?: Capture;
  capturedAt?: Date;
  lines: { sku: string; reserved: number }[];
}
declare const order: Order;

declare function refund(capture: Capture): Promise<void>;
declare function voidAuthorisation(authorisation: Authorisation): Promise<void>;
declare function cancelTransaction(order: Order): Promise<void>;
declare function orderCreated(order: Order): Record<string, unknown>;

declare const tx: { query(sql: string, values: readonly unknown[]): Promise<unknown> };
declare const outbox: {
  insert(
    within: typeof tx,
    event: { topic: string; key: string; payload: Record<string, unknown> },
  ): Promise<void>;
};

declare module '#pricing' {
  export function roundHalfUp(tenthsOfCents: number): number;
}
declare module '*/helpers.ts' {
  export function round(value: number): number;
}
