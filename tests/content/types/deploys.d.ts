// What the snippets of content/standards/deploys.mdx leave out.

interface Basket {
  lines: { sku: string; quantity: number }[];
}

interface Money {
  amount: number;
  currency: string;
}

declare const basket: Basket;
declare const customerId: string;
declare function showNewBasket(): void;
declare function flagFor(flag: string, subject: { customerId: string }): Promise<boolean>;
declare function totalOf(basket: Basket, options: { vouchers: boolean }): Money;
declare function placeOrder(
  basket: Basket,
  options: { total: Money; vouchers: boolean },
): Promise<{ id: string }>;
