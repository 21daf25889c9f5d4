import { isDeepStrictEqual } from 'node:util';
import { isMap, parseAllDocuments, type Document } from 'yaml';
import { alertNodes, readAlertRules, type AlertRule } from '#core/alerts.ts';
import { annotationEdit, type Edit } from './annotation-edit.ts';

/** A rule file with its addresses written. */
export interface Annotated {
  text: string;
  /** Alerts whose address is new, is another than before, or stood there already. */
  added: number;
  changed: number;
  same: number;
  /** Alerts that cannot be written without touching others, each with the reason. */
  refused: { rule: AlertRule; why: string }[];
}

/**
 * Sets `annotations.runbook_url` of each alert to what `urlOf` says (undefined: leaves it), and
 * changes no other character.
 * @throws NotEditable where the outcome would mean anything else than before.
 */
export function annotate(
  file: string,
  source: string,
  urlOf: (rule: AlertRule) => string | undefined,
): Annotated {
  const documents = documentsOf(source);
  const broken = documents.flatMap(({ errors }) => errors)[0];
  if (broken) throw new NotEditable(`${file} is no YAML: ${broken.message}`);
  const rules = readAlertRules(file, source);
  const nodes = documents.flatMap(({ contents }) => [...alertNodes(contents)]);
  const done: Annotated = { text: source, added: 0, changed: 0, same: 0, refused: [] };
  const edits: Edit[] = [];
  const wanted = rules.map((rule, index) => {
    const before = rule.annotations['runbook_url'];
    const url = urlOf(rule);
    const node = nodes[index]?.rule;
    if (url === undefined || !isMap(node)) return before;
    if (url === before) {
      done.same++;
      return before;
    }
    const edit = annotationEdit(source, node, url);
    if (typeof edit === 'string') {
      done.refused.push({ rule, why: edit });
      return before;
    }
    edits.push(edit);
    if (before === undefined) done.added++;
    else done.changed++;
    return url;
  });
  done.text = edited(source, edits);
  if (!isAsBefore(source, done.text, file, wanted)) {
    throw new NotEditable(`${file} is written in a way that cannot be edited without changing it`);
  }
  return done;
}

/** A rule file that is left alone. */
export class NotEditable extends Error {
  override name = 'NotEditable';
}

function edited(source: string, edits: Edit[]): string {
  let text = source;
  for (const { start, end, insert } of edits.sort((a, b) => b.start - a.start)) {
    text = text.slice(0, start) + insert + text.slice(end);
  }
  return text;
}

/** Whether both texts mean the same but for the addresses, and those are the wanted ones. */
function isAsBefore(
  before: string,
  after: string,
  file: string,
  wanted: (string | undefined)[],
): boolean {
  const written = readAlertRules(file, after).map(({ annotations }) => annotations['runbook_url']);
  const plain = (text: string): unknown =>
    documentsOf(text).map((document) => [
      document.errors.length,
      withoutUrls(document.toJS() as unknown),
    ]);
  return isDeepStrictEqual(written, wanted) && isDeepStrictEqual(plain(before), plain(after));
}

function withoutUrls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUrls);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, own]) => [key, withoutUrls(own)] as const);
  if (!('alert' in value)) return Object.fromEntries(entries);
  const { annotations, ...rest } = Object.fromEntries(entries);
  const { runbook_url: _, ...others } = (annotations ?? {}) as Record<string, unknown>;
  return { ...rest, annotations: others };
}

function documentsOf(text: string): Document.Parsed[] {
  const documents = parseAllDocuments(text, { prettyErrors: false });
  return Array.isArray(documents) ? documents : [];
}
