import { isAlias, isMap, isScalar, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { columnOf, nextLine, scalarText, styleOf, type Style } from './yaml-text.ts';

/** A stretch of a text and what comes in its place. */
export interface Edit {
  start: number;
  end: number;
  insert: string;
}

const URL_KEY = 'runbook_url';

/** The edit that gives an alert an address; a text says why there is none that touches only this alert. */
export function annotationEdit(text: string, rule: YAMLMap, url: string): Edit | string {
  if (rule.anchor) return `other rules are made from this one (&${rule.anchor})`;
  const pair = pairOf(rule, 'annotations');
  const annotations = pair?.value;
  if (!pair) return withAnnotations(text, rule, url);
  if (isAlias(annotations)) return `its annotations are those of *${annotations.source}`;
  if (isScalar(annotations) && annotations.value === null) {
    return withFirst(text, rule, pair.key, annotations, url);
  }
  if (!isMap(annotations)) return 'its annotations are no mapping';
  if (annotations.anchor) return `other rules share its annotations (&${annotations.anchor})`;
  const own = pairOf(annotations, URL_KEY);
  if (own) return withOther(text, own, annotations.flow === true, url);
  return annotations.flow
    ? intoFlow(text, annotations, url)
    : intoBlock(text, pair.key, annotations, url);
}

/** Replaces an address, in the way of writing that it has. */
function withOther(text: string, { key, value }: NodePair, inFlow: boolean, url: string) {
  if (isAlias(value)) return { ...span(value), insert: scalarText(url, 'plain', inFlow) };
  if (!isScalar(value)) return `its ${URL_KEY} is no text`;
  if (value.anchor) return `other rules share its ${URL_KEY} (&${value.anchor})`;
  const { start, end } = span(value);
  if (start === end) {
    const colon = text.indexOf(':', span(key).end) + 1;
    return { start: colon, end: colon, insert: ` ${scalarText(url, 'plain', inFlow)}` };
  }
  const written = text.slice(start, end);
  const isBlock = value.type === 'BLOCK_LITERAL' || value.type === 'BLOCK_FOLDED';
  const comment = isBlock ? (/^[^\r\n#]*?(\s+#[^\r\n]*)/.exec(written)?.[1] ?? '') : '';
  const tail = isBlock ? (/\s*$/.exec(written)?.[0] ?? '') : '';
  return { start, end, insert: scalarText(url, styleOf(value), inFlow) + comment + tail };
}

/** A first line in a mapping of lines, so that comments stay with what they are about. */
function intoBlock(text: string, key: Scalar, annotations: YAMLMap, url: string): Edit | string {
  const first = firstKey(annotations);
  if (!first) return 'its annotations cannot be read';
  const indent = ' '.repeat(columnOf(text, span(first).start));
  const start = nextLine(text, text.indexOf(':', span(key).end));
  const insert = `${indent}${URL_KEY}: ${scalarText(url, 'plain', false)}${lineEnd(text, start)}`;
  return { start, end: start, insert };
}

/** A first pair between braces; in JSON with its quotes. */
function intoFlow(text: string, annotations: YAMLMap, url: string): Edit {
  const inside = span(annotations).start + 1;
  const first = firstKey(annotations);
  if (!first) return { start: inside, end: inside, insert: flowPair(text, annotations, url) };
  const { start } = span(first);
  const blank = text.slice(inside, start);
  const pair = flowPair(text, annotations, url);
  // A comment between brace and key stays with the key.
  if (blank.trim() !== '') return { start: inside, end: inside, insert: `${pair},` };
  return { start, end: start, insert: `${pair},${blank.includes('\n') ? blank : ' '}` };
}

/** Annotations for a rule that has none, below its name. */
function withAnnotations(text: string, rule: YAMLMap, url: string): Edit | string {
  const name = pairOf(rule, 'alert');
  const value = name?.value;
  if (!name || !isScalar(value)) return 'its name cannot be read';
  if (rule.flow) {
    const { end } = span(value);
    const key = isQuoted(name.key) ? '"annotations"' : 'annotations';
    const before = /[{,](\s*\n\s*)$/.exec(text.slice(0, span(name.key).start))?.[1] ?? ' ';
    return { start: end, end, insert: `,${before}${key}: {${flowPair(text, rule, url)}}` };
  }
  const column = columnOf(text, span(name.key).start);
  const start = nextLine(text, span(value).end);
  const eol = lineEnd(text, start);
  const lines = [
    `${' '.repeat(column)}annotations:`,
    `${' '.repeat(column + step(text, rule, column))}${URL_KEY}: ${scalarText(url, 'plain', false)}`,
  ];
  const open = start === text.length && !text.endsWith('\n');
  return { start, end: start, insert: open ? eol + lines.join(eol) : lines.join(eol) + eol };
}

/** The first annotation where the key stands there with nothing, `~` or `null`. */
function withFirst(text: string, rule: YAMLMap, key: Scalar, nothing: Scalar, url: string): Edit {
  const { start, end } = span(nothing);
  const pair = flowPair(text, rule, url);
  if (start < end) return { start, end, insert: `{${pair}}` };
  const colon = text.indexOf(':', span(key).end) + 1;
  if (rule.flow) return { start: colon, end: colon, insert: ` {${pair}}` };
  const column = columnOf(text, span(key).start);
  const at = nextLine(text, colon);
  const eol = lineEnd(text, at);
  const line = `${' '.repeat(column + step(text, rule, column))}${URL_KEY}: ${scalarText(url, 'plain', false)}`;
  const open = at === text.length && !text.endsWith('\n');
  return { start: at, end: at, insert: open ? eol + line : line + eol };
}

function flowPair(text: string, near: YAMLMap, url: string): string {
  const first = firstKey(near);
  const isJson = first ? isQuoted(first) : text.trimStart().startsWith('{');
  const style: Style = isJson ? 'double' : 'single';
  return `${isJson ? `"${URL_KEY}"` : URL_KEY}: ${scalarText(url, style, true)}`;
}

/** How far the rule's own labels are indented; two where it has none in lines of their own. */
function step(text: string, rule: YAMLMap, column: number): number {
  const labels = pairOf(rule, 'labels')?.value;
  const first = isMap(labels) && !labels.flow ? firstKey(labels) : undefined;
  const own = first ? columnOf(text, span(first).start) - column : 0;
  return own > 0 ? own : 2;
}

/** The line end of the line before an offset, or of the first line. */
function lineEnd(text: string, offset: number): string {
  const end = text[offset - 1] === '\n' ? offset - 1 : text.indexOf('\n');
  return text[end - 1] === '\r' ? '\r\n' : '\n';
}

type NodePair = Pair<Scalar, Node | null>;

function pairOf(map: YAMLMap, name: string): NodePair | undefined {
  return map.items.find(({ key }) => isScalar(key) && key.value === name) as NodePair | undefined;
}

function firstKey({ items: [first] }: YAMLMap): Scalar | undefined {
  return isScalar(first?.key) ? first.key : undefined;
}

function isQuoted({ type }: Scalar): boolean {
  return type === 'QUOTE_DOUBLE';
}

function span(node: Node): { start: number; end: number } {
  const [start, end] = node.range ?? [0, 0, 0];
  return { start, end };
}
