// What the snippets of content/standards/testing.mdx leave out.

declare const basket: { lines: { sku: string; quantity: number }[] };

declare function reserve(sku: string, options: { minutes: number }): { active: boolean };

declare function typeInto(field: string, text: string): Promise<void>;
declare function suggestions(): string[];

declare function bookShipment(
  db: { query: (sql: string) => Promise<unknown> },
  orderId: string,
): Promise<void>;

declare module '*/src/price.ts' {
  export function totalOf(basket: {
    lines: { amount: number; quantity: number }[];
    voucher?: number;
  }): { amount: number; currency: string };
}

declare module '*/src/place-order.ts' {
  export function placeOrder(
    basket: { lines: { sku: string; quantity: number }[] },
    using: { payments: unknown; key: string },
  ): Promise<{ id: string; state: 'paid' | 'pending' | 'cancelled' }>;
}

declare module '*/fakes.ts' {
  export function fakePayments(
    answer: { outcome: 'authorised'; id: string } | { outcome: 'no_answer'; reference: string },
  ): { charges: unknown[] };
}

declare module '*/src/client.ts' {
  export function productOf(
    baseUrl: string,
    id: string,
  ): Promise<{ id: string; price: { amount: number; currency: string } }>;
}

declare module '*/contract.ts' {
  export function mockOf(
    contract: string,
  ): Promise<{ url: string; assertNoViolations(): void; close(): Promise<void> }>;
}

declare module '@playwright/test' {
  interface Locator {
    click(): Promise<void>;
    fill(value: string): Promise<void>;
    textContent(): Promise<string | null>;
  }
  interface Page {
    goto(url: string): Promise<unknown>;
    getByRole(role: string, options?: { name?: string }): Locator;
    getByLabel(label: string): Locator;
    locator(selector: string): Locator;
    frameLocator(selector: string): { getByLabel(label: string): Locator };
    waitForTimeout(ms: number): Promise<void>;
  }
  export function test(title: string, body: (fixtures: { page: Page }) => Promise<void>): void;
  export function defineConfig(config: { retries?: number }): object;
  export function expect(actual: unknown): {
    toBe(expected: unknown): void;
    toBeVisible(): Promise<void>;
  };
}
