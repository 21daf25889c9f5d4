// What the snippets of content/standards/errors.mdx leave out.

interface Money {
  amount: number;
  currency: string;
}
type CardToken = string & { readonly token: unique symbol };
type Authorisation =
  | { outcome: 'authorised'; id: string }
  | { outcome: 'declined'; code: 'card_declined' | 'insufficient_funds' }
  | { outcome: 'no_answer'; reference: string };

interface ProviderAnswer {
  status: number;
  body: { id: string; reason: string };
}
interface Provider {
  post(path: string, body: unknown): Promise<'no_answer' | ProviderAnswer>;
}
declare function authorise(
  provider: Provider,
  card: CardToken,
  amount: Money,
): Promise<Authorisation>;
declare function declineCode(body: ProviderAnswer['body']): 'card_declined' | 'insufficient_funds';
declare function randomUUID(): string;

declare class UnexpectedResponse extends Error {
  constructor(operation: string, status: number);
}
declare class InvariantViolated extends Error {
  constructor(invariant: string, fields: Record<string, unknown>);
}

declare const sku: string;
declare const prices: Map<string, Money>;
declare const order: { id: string };
declare function reserve(order: { id: string }): Promise<void>;
declare function sendReceipt(order: { id: string }): Promise<void>;
declare const log: {
  warn(fields: Record<string, unknown>, message: string): void;
};

interface Reply {
  code(status: number): Reply;
  type(media: string): Reply;
  send(body: unknown): Reply;
}
interface Request {
  body: unknown;
  log: { error(fields: Record<string, unknown>, message: string): void };
}
interface FastifyError extends Error {
  statusCode?: number;
}
interface FastifyInstance {
  post(path: string, handler: (request: Request, reply: Reply) => Promise<unknown>): void;
  setErrorHandler(handler: (error: FastifyError, request: Request, reply: Reply) => unknown): void;
}
declare function placeOrder(body: unknown): Promise<unknown>;

interface Problem {
  code: 'out_of_stock' | 'card_declined' | 'basket_expired' | 'internal_error';
  title: string;
  trace_id: string;
}
// The function that makes one in checkout, and the one that web has received.
declare const problem: ((code: string, status: number) => Problem) & Problem;
declare const response: { status: number };
declare const basket: { lines: unknown[] };
declare function showSoldOut(basket: { lines: unknown[] }): void;
declare function askForAnotherCard(): void;
declare function reloadBasket(): void;
declare function showTryLater(traceId?: string): void;

declare const payments: { post(path: string, body: unknown): Promise<unknown> };
declare const charge: { amount: Money };
declare function sleep(milliseconds: number): Promise<void>;
