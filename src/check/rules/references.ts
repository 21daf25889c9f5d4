import type { LinkUse } from '#core/entry.ts';
import type { RawFinding } from '#core/findings.ts';
import type { Graph } from '#core/graph.ts';
import type { KindName } from '#core/kind.ts';
import { kindNames } from '#core/kind.ts';
import { didYouMean, listOf } from '#core/near.ts';
import type { Subject } from '../check.ts';

/** Names of teams, services and entries in fields and properties must stand for something. */
export function* referenceChecks({ graph, handbook, compilation }: Subject): Iterable<RawFinding> {
  for (const record of compilation.records) {
    for (const use of record.links) {
      if (use.as !== 'reference') continue;
      const problem = unknown(use, graph);
      if (problem) yield { ...problem, file: record.file, line: use.line, column: use.column };
    }
    const audience = String(record.fields['audience'] ?? 'everyone');
    const known = ['everyone', ...handbook.config.audiences];
    if (known.includes(audience)) continue;
    const [line, column] = record.places['audience'] ?? [1, 1];
    yield {
      rule: 'unknown-audience',
      file: record.file,
      line,
      column,
      message: `unknown audience "${audience}"${didYouMean(audience, known)}`,
      fix: `declare it under \`audiences\` in handbook.yaml; known are ${listOf(known)}`,
    };
  }
}

function unknown(
  use: LinkUse,
  graph: Graph,
): Pick<RawFinding, 'rule' | 'message' | 'fix'> | undefined {
  const { ref = '', expects = 'entry', written } = use;
  if (graph.byRef(ref)) return undefined;
  const kind = expects === 'entry' ? kindOf(ref, graph) : expects;
  if (kind === undefined) {
    const wrong = written.split('/')[0] ?? '';
    return {
      rule: 'unknown-reference',
      message: `"${written}" names no kind of page${didYouMean(wrong, kindNames)}`,
      fix: `write kind/id; kinds are ${kindNames.join(', ')}`,
    };
  }
  const ids = graph.entries(kind).map(({ id }) => id);
  const id = ref.slice(ref.indexOf('/') + 1);
  const { folder, source } = graph.kind(kind);
  const file = `${folder}/${id}${source === 'data' ? '.yaml' : '.mdx'}`;
  return {
    rule: 'unknown-reference',
    message: `unknown ${kind} "${id}"${didYouMean(id, ids)}`,
    fix:
      ids.length > 0 && ids.length <= 12
        ? `known are ${listOf(ids, 12)}; or add ${file}`
        : `add ${file}, or correct the name`,
  };
}

function kindOf(ref: string, graph: Graph): KindName | undefined {
  const name = ref.slice(0, ref.indexOf('/'));
  return kindNames.find((kind) => kind === name || graph.kind(kind).folder === name);
}
