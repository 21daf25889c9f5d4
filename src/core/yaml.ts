import {
  LineCounter,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseAllDocuments,
  visit,
  type Document,
  type Node,
  type YAMLParseError,
} from 'yaml';
import type { Report } from './report.ts';

/** Parsed YAML with the place of each value. */
export interface YamlData {
  data: Record<string, unknown>;
  /** `owner`, `services.1` → [line, column] of the value. */
  places: Record<string, [number, number]>;
  /** The same for the keys themselves. */
  keyPlaces: Record<string, [number, number]>;
  /** Scalars as they are written, for values that YAML reads as something else than text. */
  written: Record<string, string>;
}

/**
 * Reads YAML that must be a mapping; every problem is reported with its place.
 * `firstLine` is the line of the file at which the YAML begins.
 */
export function readYaml(yaml: string, firstLine: number, report: Report): YamlData {
  const counter = new LineCounter();
  const [document, second] = parseAllDocuments(yaml, {
    lineCounter: counter,
    prettyErrors: false,
    strict: true,
    logLevel: 'error',
  }) as Document.Parsed[];
  const empty = { data: {}, places: {}, keyPlaces: {}, written: {} };
  const at = (offset: number): [number, number] => {
    const { line, col } = counter.linePos(offset);
    return [line + firstLine - 1, col];
  };
  if (document === undefined) return empty;
  for (const error of document.errors) {
    const [line, column] = at(openedAt(document, error));
    report('yaml-syntax', { line, column }, plainMessage(error.message), hint(error.code));
  }
  if (second?.contents) {
    const [line, column] = at(yaml.lastIndexOf('\n---', second.range[0]) + 1);
    const fix = 'put it into a file of its own';
    report(
      'yaml-syntax',
      { line, column },
      'a second document begins here; only the first is read',
      fix,
    );
  }
  if (document.errors.length > 0 || document.contents === null) return empty;
  if (!isMap(document.contents)) {
    const [line, column] = at(document.contents.range[0]);
    report('yaml-syntax', { line, column }, 'expected fields', 'write one `name: value` a line');
    return empty;
  }
  const result: YamlData = { ...empty, places: {}, keyPlaces: {}, written: {} };
  locate(document.contents, '', at, result);
  try {
    result.data = document.toJS({ maxAliasCount: 100 }) as Record<string, unknown>;
  } catch (error) {
    const message = plainMessage((error as Error).message);
    const alias = aliasNamed(document, /: (\S+)$/.exec(message)?.[1]);
    const [line, column] = alias ? at(alias) : [firstLine, 1];
    report('yaml-syntax', { line, column }, message, 'write the value itself');
  }
  return result;
}

/** A quote or bracket that is never closed is reported where it opens, not where the text ends. */
function openedAt(document: Document.Parsed, error: YAMLParseError): number {
  if (!/closing|must .*end with/.test(error.message)) return error.pos[0];
  let opened = error.pos[0];
  visit(document, (_, node) => {
    if (!isNode(node) || !node.range || node.range[0] > error.pos[0]) return;
    const quoted = isScalar(node) && /^QUOTE/.test(String(node.type));
    const flow = (isMap(node) || isSeq(node)) && node.flow;
    if (quoted || flow) opened = node.range[0];
  });
  return opened;
}

function aliasNamed(document: Document.Parsed, name: string | undefined): number | undefined {
  let found: number | undefined;
  visit(document, {
    Alias(_, node) {
      if (node.source === name) found ??= node.range?.[0];
    },
  });
  return found;
}

function locate(
  node: Node | null | undefined,
  path: string,
  at: (offset: number) => [number, number],
  into: YamlData,
): void {
  if (!node) return;
  if (path && node.range) into.places[path] = at(node.range[0]);
  if (isScalar(node) && node.source !== undefined) into.written[path] = node.source;
  if (isSeq(node)) {
    node.items.forEach((item, index) => locate(item as Node, join(path, String(index)), at, into));
  }
  if (!isMap(node)) return;
  for (const pair of node.items) {
    if (!isPair(pair) || !isScalar(pair.key)) continue;
    const inner = join(path, String(pair.key.value));
    if (pair.key.range) {
      into.keyPlaces[inner] = at(pair.key.range[0]);
      into.places[inner] ??= at(pair.key.range[0]);
    }
    locate(pair.value as Node, inner, at, into);
  }
}

function join(path: string, key: string): string {
  return path ? `${path}.${key}` : key;
}

function plainMessage(message: string): string {
  const first = message.split('\n')[0] ?? message;
  return first.charAt(0).toLowerCase() + first.slice(1).replace(/\.$/, '');
}

function hint(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'keep one of the two';
  if (code === 'TAB_AS_INDENT') return 'indent with spaces';
  if (code === 'BAD_SCALAR_START') return 'put the whole value in quotes';
  if (/IMPLICIT|MULTILINE|BLOCK_AS/.test(code)) {
    return 'quote a value that holds ": " or begins with a special character';
  }
  return 'check indentation, quotes and colons near here';
}
