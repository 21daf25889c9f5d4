// What the snippets of content/standards/data-and-privacy.mdx leave out.

interface Address {
  name: string;
  street: string;
  postcode: string;
  country: string;
}

interface Order {
  id: string;
  shipTo: Address;
  lines: { sku: string; quantity: number; amount: number }[];
}

interface Customer {
  id: string;
  name: string;
  email: string;
  phone?: string;
}

interface OrderCreated {
  order_id: string;
  customer_id: string;
  ship_to: Address;
  lines: { sku: string; quantity: number }[];
}
