// What the snippets of content/standards/code-review.mdx leave out.

declare const tx: { query(sql: string, values: readonly unknown[]): Promise<unknown> };
declare const message: { topic: string; partition: number; offset: string };
declare const skipped: { insert(within: typeof tx, item: typeof message): Promise<void> };
