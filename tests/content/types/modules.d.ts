// What the snippets of content/standards/modules.mdx leave out.

declare module '#vouchers' {
  export function redeem(code: string, orderId: string): Promise<number>;
}
declare module '#vouchers/store/rows.ts' {
  export function voucherRow(code: string): Promise<{ amount: number }>;
}
declare module '#database' {
  export const pool: { query(sql: string, values: unknown[]): Promise<{ rowCount: number }> };
}
declare module 'card-provider-sdk' {
  export interface CardProviderClient {
    authorise(request: unknown): Promise<unknown>;
  }
}

declare const db: { query(sql: string, values: unknown[]): Promise<unknown> };
declare const orders: { find(id: string): Promise<{ id: string; lines: { sku: string }[] }> };
declare const catalog: { names(skus: string[]): Promise<string[]> };
interface Reservations {
  releaseBefore(moment: Date): Promise<number>;
}
