// What the snippets of content/standards/code-review.mdx leave out.

declare const message: { topic: string; partition: number; offset: string };
declare const cause: unknown;
declare class PoisonMessage extends Error {
  constructor(offset: string, options: { cause: unknown });
}
