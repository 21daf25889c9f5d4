/** A rule as its page shows it. */
export interface CitedRule {
  id: string;
  title: string;
  level: string;
  /** Its short address. */
  url: string;
  /** Its first paragraph, and the first of why. */
  text: string;
  why: string;
}

/** A rule as a Markdown quote: its words, and where they stand. */
export function quoteOf({ id, title, level, url, text }: CitedRule): string {
  const lines = [`**${id}** (${level}) ${escaped(title)}`, text && escaped(text), url];
  return lines
    .filter(Boolean)
    .map((line) => `> ${line}`)
    .join('\n>\n');
}

/** What a review says of a change that breaks a rule: its id with a link, what it asks, and why. */
export function commentOf({ id, title, level, url, why }: CitedRule): string {
  const reason = why ? ` ${escaped(why)}` : '';
  return `[${id}](${url}) (${level}): ${sentence(escaped(title))}${reason}`;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/([\\[\]*_`<])/g, '\\$1');
}
