/** What the words behind the language of a fence say: `title="…"` and `showLineNumbers`. */
export function readMeta(meta: string): { title: string | undefined; numbered: boolean } {
  return {
    title: /\btitle=(?:"([^"]*)"|(\S+))/.exec(meta)?.slice(1).find(Boolean),
    numbered: /\bshowLineNumbers\b/.test(meta),
  };
}
