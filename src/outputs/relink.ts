/**
 * What a link is to become: another address, `null` for no link at all (its text stays), `undefined`
 * for as it is.
 */
export type Relink = (href: string) => string | null | undefined;

/** Rewrites what {@link rewriteMarkdown} finds. */
export interface Rewriting {
  link: Relink;
  /** The text that an `<Include>` stands for, undefined where it stays; only in MDX. */
  include?: ((from: string) => string | undefined) | undefined;
}

const END = String.raw`(?![^])`;
const FENCE = String.raw`(?<fence>^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(?<mark>\`{3,}(?![^\n]*\`)|~{3,})[^\n]*(?:\n(?:[^]*?\n)??[ \t>]*\k<mark>[\`~]*[ \t]*$|[^]*))`;
const CODE = String.raw`(?<code>(?<![\\\`])(?<ticks>\`+)(?!\`)(?:(?!\n[ \t]*\n)[^])*?(?<!\`)\k<ticks>(?!\`))`;
const NOTE = String.raw`(?<note><!--(?:-?>|[^]*?(?:-->|${END}))|^[ ]{0,3}\[(?:\/\/|comment)\]:[^\n]*$)`;
const MDX_NOTE = String.raw`(?<mdxNote>\{\/\*[^]*?(?:\*\/\}|${END}))`;
const INCLUDE = String.raw`<Include\s+from=(?:\{?(?<from>"[^"\n]*"|'[^'\n]*')\}?)\s*(?:\/>|>\s*<\/Include>)`;
const HREF = String.raw`<[^<>\n]*>|(?:[^\s()\\<]|\\.|\([^\s()]*\))(?:[^\s()\\]|\\.|\([^\s()]*\))*`;
const TITLE = String.raw`\s+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\))`;
const TEXT = String.raw`(?:[^[\]\\\`]|\\.|\`[^\`\n]*\`|!?\[(?:[^[\]\\]|\\.){0,500}\](?:\([^()\n]*\))?){0,2000}`;
const LINK = String.raw`(?<!\\)!?\[(?<text>${TEXT})\]\(\s*(?<href>${HREF})(?<title>${TITLE})?\s*\)`;
const DEFINITION = String.raw`^(?<label>[ \t>]*\[(?!\^)[^\]\n]+\]:[ \t]*)(?<to><[^<>\n]*>|\S+)(?<rest>[^\n]*)$`;
const ATTRIBUTE = String.raw`(?<name>\s(?:href|src)=)(?<value>"[^"\n]*"|'[^'\n]*')`;

const MARKDOWN = new RegExp([FENCE, CODE, NOTE, LINK, DEFINITION, ATTRIBUTE].join('|'), 'gm');
const MDX = new RegExp(
  [FENCE, CODE, NOTE, MDX_NOTE, INCLUDE, LINK, DEFINITION, ATTRIBUTE].join('|'),
  'gm',
);

/**
 * Markdown with its links rewritten and its comments, which no page shows, left out. Code stays as it
 * is. In MDX (where `include` is given) fragments take the place of their `<Include>`.
 */
export function rewriteMarkdown(text: string, rewriting: Rewriting): string {
  return text.replace(rewriting.include ? MDX : MARKDOWN, (...found) => {
    const whole = String(found[0]);
    return replaced(whole, found.at(-1) as Partial<Record<string, string>>, rewriting);
  });
}

function replaced(
  whole: string,
  groups: Partial<Record<string, string>>,
  rewriting: Rewriting,
): string {
  const { note, mdxNote, from, text, href, title = '', label, to, rest = '', name, value } = groups;
  if (note !== undefined || mdxNote !== undefined) return '';
  if (from !== undefined) return rewriting.include?.(unquoted(from)) ?? whole;
  if (text !== undefined && href !== undefined) {
    const inner = text.includes('](') ? rewriteMarkdown(text, rewriting) : text;
    const url = rewriting.link(written(href));
    if (url === null) return inner;
    const target = url === undefined ? href : destination(url);
    return `${whole.startsWith('!') ? '!' : ''}[${inner}](${target}${title})`;
  }
  if (label !== undefined && to !== undefined) {
    const url = rewriting.link(written(to));
    if (url === null) return '';
    return url === undefined ? whole : label + destination(url) + rest;
  }
  if (name !== undefined && value !== undefined) {
    const url = rewriting.link(unquoted(value).replaceAll('&amp;', '&'));
    if (url === null) return '';
    return url === undefined ? whole : `${name}"${url.replaceAll('&', '&amp;')}"`;
  }
  return whole;
}

/** A link's target as it is meant: without pointed brackets, escapes and `&amp;`. */
function written(href: string): string {
  const bare = href.startsWith('<') && href.endsWith('>') ? href.slice(1, -1) : href;
  return bare.replace(/\\([!-/:-@[-`{-~])/g, '$1').replaceAll('&amp;', '&');
}

function destination(url: string): string {
  return url.replaceAll('(', '%28').replaceAll(')', '%29');
}

function unquoted(value: string): string {
  return value.slice(1, -1);
}
