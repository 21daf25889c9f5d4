/** A title from a file's name: `queue-lag.mdx` → "Queue lag", `KubePodNotReady.md` stays as it is. */
export function titleFromFile(file: string): string {
  const segments = file.split('/');
  const name = (segments.pop() ?? '').replace(/\.[^.]*$/, '');
  const base = /^(_?index|readme|catalog-info)$/i.test(name) ? (segments.pop() ?? name) : name;
  const words =
    base
      .replace(/^\d+[-_]/, '')
      .replace(/[-_\s]+/g, ' ')
      .trim() || base;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Number of words in running text. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}
