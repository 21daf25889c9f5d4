import {
  LineCounter,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseAllDocuments,
  type Document,
  type Node,
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
  const [document] = parseAllDocuments(yaml, {
    lineCounter: counter,
    prettyErrors: false,
    strict: true,
  }) as Document.Parsed[];
  const empty = { data: {}, places: {}, keyPlaces: {}, written: {} };
  const at = (offset: number): [number, number] => {
    const { line, col } = counter.linePos(offset);
    return [line + firstLine - 1, col];
  };
  if (document === undefined) return empty;
  for (const error of document.errors) {
    const [line, column] = at(error.pos[0]);
    report('yaml-syntax', { line, column }, plainMessage(error.message), hint(error.code));
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
    report('yaml-syntax', { line: firstLine, column: 1 }, String((error as Error).message));
  }
  return result;
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
  if (/IMPLICIT|MULTILINE|BLOCK_AS/.test(code)) {
    return 'quote a value that holds ": " or begins with a special character';
  }
  return 'check indentation, quotes and colons near here';
}
