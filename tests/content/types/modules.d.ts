// What the snippets of content/standards/modules.mdx leave out.

interface Money {
  amount: number;
  currency: string;
}
interface Line {
  sku: string;
  quantity: number;
}
interface Draft {
  customerId: string;
  lines: Line[];
}
interface Order extends Draft {
  id: string;
}
interface Payments {
  charge(customerId: string): Promise<void>;
}
interface Database {
  insert(table: string, row: object): Promise<void>;
}
interface PlacesOrders {
  place(draft: Draft): Promise<Order>;
}

declare const config: { databaseUrl: string; paymentsUrl: string; port: number };
declare const container: { resolve<T>(name: string): T };
declare function connect(url: string): Database;
declare function paymentsClient(url: string, options: { timeoutMs: number }): Payments;
declare function makeOrders(using: {
  db: Database;
  payments: Payments;
  now: () => Date;
}): PlacesOrders;
declare function routes(using: { orders: PlacesOrders }): unknown;
declare function serve(routes: unknown, port: number): Promise<void>;

declare module '#pricing' {
  export function priceOf(lines: readonly Line[]): Money;
}
declare module '#stock' {
  export function release(orderId: string): Promise<void>;
}
declare module '#orders' {
  export function markSoldOut(orderId: string, sku: string): Promise<void>;
}
declare module '*/rows.ts' {
  export function deleteReservationRow(orderId: string): Promise<void>;
}
declare module '*/db.ts' {
  export const db: Database;
}
declare module '*/reservations.ts' {
  export function expire(): Promise<void>;
}
declare module 'pg' {
  export class Pool {
    query(sql: string, values: readonly unknown[]): Promise<unknown>;
  }
}
