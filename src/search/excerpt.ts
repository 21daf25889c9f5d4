/** A stretch of an excerpt: text, and whether it is what was searched for. */
export interface Stretch {
  text: string;
  hit: boolean;
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
};

/**
 * Pagefind's excerpt as plain stretches: it marks hits with `<mark>` and escapes the rest, and its
 * HTML is never put into the page as HTML.
 */
export function stretches(excerpt: string): Stretch[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((part) => part !== '')
    .map((part) => {
      const hit = part.startsWith('<mark>');
      const inner = hit ? part.slice('<mark>'.length, -'</mark>'.length) : part;
      return { text: decodeEntities(inner), hit };
    });
}

function decodeEntities(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
}
