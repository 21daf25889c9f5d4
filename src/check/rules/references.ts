import { hasAnchor } from '#core/anchors.ts';
import type { EntryRecord, LinkUse } from '#core/entry.ts';
import type { RawFinding } from '#core/findings.ts';
import type { Graph } from '#core/graph.ts';
import type { KindName } from '#core/kind.ts';
import { kindNames } from '#core/kind.ts';
import { didYouMean, listOf } from '#core/near.ts';
import { splitRef } from '#core/ref.ts';
import type { Subject } from '../check.ts';

/** Names of teams, services and entries in fields and properties must stand for something. */
export function* referenceChecks({ graph, handbook, compilation }: Subject): Iterable<RawFinding> {
  for (const record of compilation.records) {
    for (const use of record.links) {
      if (use.as !== 'reference') continue;
      const problem = unknown(use, graph);
      if (problem) yield { ...problem, file: record.file, line: use.line, column: use.column };
    }
    const known = ['everyone', ...handbook.config.audiences];
    for (const { audience, place } of audiencesOf(record)) {
      if (known.includes(audience)) continue;
      yield {
        rule: 'unknown-audience',
        file: record.file,
        line: place[0],
        column: place[1],
        message: `unknown audience "${audience}"${didYouMean(audience, known)}`,
        fix: `declare it under \`audiences\` in handbook.yaml; known are ${listOf(known)}`,
      };
    }
  }
}

/** Audiences that a page names, for itself and for parts of it. */
function audiencesOf({
  fields,
  places,
  audienceParts = [],
}: EntryRecord): { audience: string; place: [number, number] }[] {
  const own = String(fields['audience'] ?? 'everyone');
  return [
    { audience: own, place: places['audience'] ?? [1, 1] },
    ...audienceParts.flatMap(({ audience, isOwn, from }) =>
      isOwn && audience ? [{ audience, place: from }] : [],
    ),
  ];
}

type Problem = Pick<RawFinding, 'rule' | 'message' | 'fix'>;

function unknown(use: LinkUse, graph: Graph): Problem | undefined {
  const { ref = '', expects = 'entry', written } = use;
  const record = graph.byRef(ref);
  if (record) return missingAnchor(ref, record);
  if (ref.startsWith('rule/')) return unknownRule(ref.slice('rule/'.length), graph);
  const kind = expects === 'entry' || expects === 'rule' ? kindOf(ref, graph) : expects;
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

function unknownRule(id: string, graph: Graph): Problem {
  return {
    rule: 'unknown-reference',
    message: `unknown rule "${id}"${didYouMean(id, graph.ruleIds())}`,
    fix: 'name a rule of one of the standards, by its id',
  };
}

function missingAnchor(ref: string, record: EntryRecord): Problem | undefined {
  const { hash } = splitRef(ref);
  if (hash === undefined || hasAnchor(record.anchors, hash)) return undefined;
  return {
    rule: 'broken-anchor',
    message: `${record.file} has no "#${hash}"${didYouMean(hash, record.anchors)}`,
    fix: 'name one of its headings or ids, or leave out the part after "#"',
  };
}

function kindOf(ref: string, graph: Graph): KindName | undefined {
  const name = ref.slice(0, ref.indexOf('/'));
  return kindNames.find((kind) => kind === name || graph.kind(kind).folder === name);
}
