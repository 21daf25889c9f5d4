// What the snippets of content/standards/security.mdx leave out.

interface Order {
  id: string;
  state: string;
}

declare const db: {
  query<Row>(text: string, values?: readonly unknown[]): Promise<{ rows: Row[] }>;
};
