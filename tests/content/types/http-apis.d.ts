// What the snippets of content/standards/http-apis.mdx leave out.

declare module 'fastify-openapi-glue' {
  const plugin: unique symbol;
  export default plugin;
}

interface Rows {
  rows: Record<string, unknown>[];
  rowCount: number;
}
interface Transaction {
  query(sql: string, values: unknown[]): Promise<Rows>;
}
interface Database extends Transaction {
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
}
declare const db: Database;
type Handlers = Record<string, (request: Request, reply: Reply) => Promise<unknown>>;
type Tokens = Record<string, (request: Request) => Promise<void>>;

interface OrderRequest {
  lines: { sku: string; quantity: number }[];
}
interface Request {
  body: unknown;
}
interface Reply {
  code(status: number): Reply;
  header(name: string, value: string): Reply;
  send(body: unknown): Reply;
}
declare const request: Request;
declare const reply: Reply;
interface App {
  register(plugin: symbol, options: Record<string, unknown>): Promise<void>;
  post(path: string, handler: (request: Request) => Promise<unknown>): void;
}
declare function placeOrder(order: OrderRequest): Promise<unknown>;

type ProblemCode = 'out_of_stock' | 'card_declined' | 'invalid_request';
declare const titles: Record<ProblemCode, string>;
declare const trace: {
  getActiveSpan(): { spanContext(): { traceId: string } } | undefined;
};

type Currency = 'EUR' | 'JPY';
declare const currency: Currency;
declare const lines: { price: { amount: number }; quantity: number }[];
declare const line: { price: number; quantity: number };

interface Order {
  id: string;
  customerId: string;
  state: string;
}
declare const draft: { customerId: string };
declare const orders: {
  insert(into: Transaction, order: { customerId: string; state?: string }): Promise<Order>;
};
declare const outbox: { insert(into: Transaction, event: Record<string, unknown>): Promise<void> };
declare function orderCreated(order: Order): Record<string, unknown>;
declare const shipments: { create(order: Order): Promise<void> };
declare const mail: { sendConfirmation(order: Order): Promise<void> };

declare const clientId: string;
declare const key: string;
declare function hash(request: Request): string;
declare function replay(clientId: string, key: string, hash: string): Promise<Reply>;
declare function charge(request: Request): Promise<void>;

declare const url: string;
declare const callerSignal: AbortSignal;
declare const orderId: string;
declare const caller: { customerId: string };
