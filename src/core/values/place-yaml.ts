import { isScalar, parseAllDocuments, visit, type Scalar } from 'yaml';
import type { Hole, Inside } from './place.ts';
import type { Place } from './quote.ts';
import { inText } from './place-text.ts';

/** Placeholders in YAML, as its parser reads it with a word in place of each. */
export function yamlPlaces(code: string, holes: readonly Hole[], inside: Inside): Place[][] {
  let text = code;
  for (const { start, end } of holes) {
    text = text.slice(0, start) + 'x'.repeat(end - start) + text.slice(end);
  }
  const scalars = scalarsOf(text);
  return holes.map((hole) => {
    if (!scalars) return ['plain'];
    const scalar = scalars.find(({ start, end }) => start <= hole.start && hole.end <= end);
    if (scalar) return placeOf(scalar, code, hole, inside);
    const line = text.slice(text.lastIndexOf('\n', hole.start) + 1, hole.start);
    return [/(^|\s)#/.test(line) ? 'comment' : 'plain'];
  });
}

interface Found {
  start: number;
  end: number;
  type: Scalar.Type | undefined;
  key: boolean;
}

/** All scalars with their places in the text; undefined where it is no YAML. */
function scalarsOf(text: string): Found[] | undefined {
  const found: Found[] = [];
  const documents = parseAllDocuments(text);
  if (!Array.isArray(documents)) return [];
  for (const document of documents) {
    if (document.errors.length > 0) return undefined;
    visit(document, {
      Scalar(key, node) {
        if (!isScalar(node) || !node.range) return;
        const [start, end] = node.range;
        found.push({ start, end, type: node.type as Scalar.Type | undefined, key: key === 'key' });
      },
    });
  }
  return found;
}

function placeOf(scalar: Found, code: string, hole: Hole, inside: Inside): Place[] {
  const text = code.slice(scalar.start, scalar.end);
  const whole = scalar.start === hole.start && scalar.end === hole.end;
  if (scalar.type === 'PLAIN') return [whole && !scalar.key ? 'yaml-scalar' : 'plain'];
  if (scalar.type !== 'QUOTE_DOUBLE' && scalar.type !== 'QUOTE_SINGLE') return ['plain'];
  if (text.includes('\n')) return ['plain'];
  const inner = inText(text.slice(1, -1), hole.start - scalar.start - 1, hole, inside);
  return [scalar.type === 'QUOTE_DOUBLE' ? 'yaml-double' : 'yaml-single', ...inner];
}
