// What the snippets of content/standards/logging.mdx leave out.

type Log = (fields: Record<string, unknown>, message: string) => void;

declare const log: Record<'debug' | 'info' | 'warn' | 'error', Log>;

declare const order: { id: string; customerId: string; email: string; lines: unknown[] };
declare const paymentId: string;
declare const result: { outcome: 'authorised'; id: string } | { outcome: 'declined'; code: string };

interface Message {
  headers: Record<string, string>;
}
declare const message: Message;
declare function headersOf(message: Message): Record<string, string>;
declare function createShipment(message: Message): Promise<void>;
declare function randomUUID(): string;

interface Span {
  end(): void;
  spanContext(): { traceId: string };
}
interface TraceContext {
  readonly id: symbol;
}
interface Propagation {
  extract(context: TraceContext, headers: Record<string, string>): TraceContext;
  inject(context: TraceContext, headers: Record<string, string>): void;
}
interface ContextApi {
  active(): TraceContext;
  with<T>(context: TraceContext, body: () => T): T;
}
declare const propagation: Propagation;
declare const context: ContextApi;
declare const tracer: { startActiveSpan<T>(name: string, body: (span: Span) => T): T };

declare module '@opentelemetry/api' {
  export const trace: { getActiveSpan(): Span | undefined };
  export const propagation: Propagation;
  export const context: ContextApi;
}

declare module 'pino' {
  interface Options {
    level: string;
    base: Record<string, unknown>;
    timestamp: () => string;
    formatters: { level: (label: string) => object };
    mixin: () => object;
    redact: { paths: string[]; censor: string };
  }
  function pino(options: Options): typeof log;
  namespace pino {
    const stdTimeFunctions: { isoTime: () => string };
  }
  export default pino;
}

declare module 'prom-client' {
  export class Histogram<Label extends string> {
    constructor(options: {
      name: string;
      help: string;
      labelNames: readonly Label[];
      buckets: number[];
    });
    observe(labels: Record<Label, string>, value: number): void;
  }
  export class Gauge {
    constructor(options: { name: string; help: string });
    set(value: number): void;
  }
}

interface FastifyInstance {
  addHook(
    name: 'onResponse',
    hook: (
      request: { method: string; routeOptions: { url: string | undefined } },
      reply: { statusCode: number; elapsedTime: number },
    ) => Promise<void>,
  ): void;
}

interface OutboxEvent {
  topic: string;
  key: string;
  payload: object;
}
interface Transaction {
  query(text: string, values: readonly unknown[]): Promise<unknown>;
}
