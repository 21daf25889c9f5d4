/** A piece of a field's text: as it stands, as code, or an address that is a link. */
export interface Piece {
  text: string;
  as: 'text' | 'code' | 'link';
}

/** Code between single backticks, as in Markdown; or an address, without what ends a sentence. */
const SPECIAL =
  /(?<!`)`(?!`)(?<code>[^`]+)`(?!`)|(?<link>(?:https?:\/\/|mailto:)[^\s<>"`]*[^\s<>".,;:!?)`])/g;

/** Cuts a text of front matter or YAML into its pieces: what does not close is text. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(SPECIAL)) {
    const { code, link } = match.groups ?? {};
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), as: 'text' });
    pieces.push(code === undefined ? { text: link ?? '', as: 'link' } : { text: code, as: 'code' });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), as: 'text' });
  return pieces;
}
