// What the snippets of content/standards/naming.mdx leave out.

interface Voucher {
  id: string;
}
declare const baskets: { delete(id: string): Promise<void> };
declare const vouchers: { byCode(code: string): Promise<Voucher | undefined> };
declare const url: string;
declare const order: { lines: { quantity: number }[]; isPaid: boolean; isNotPaid: boolean };
declare function ship(order: object, how: { express: boolean } | boolean): Promise<void>;
