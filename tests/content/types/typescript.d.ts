// What the snippets of content/standards/typescript.mdx leave out.

interface Line {
  sku: string;
  amount: number;
}
declare const order: { id: string; lines: Line[] };
// As the types of an SDK have it, which is wrong.
declare const amount: number;
