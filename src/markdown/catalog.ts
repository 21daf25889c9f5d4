import { parseAllDocuments, type Document } from 'yaml';
import { digest } from '#core/digest.ts';
import { slugPath } from '#core/urls.ts';
import { allKinds } from '#kinds/index.ts';
import type { SourceFile } from './scan.ts';

/** What every entity of a Backstage catalogue begins with. */
const MARK = 'backstage.io/';

/**
 * The entries of a data file. A Backstage catalogue may hold several in one file, of several kinds, each
 * known by its own name; what is neither service nor team is passed over. Any other file is one entry.
 */
export function catalogEntries(source: SourceFile): SourceFile[] {
  const text = Buffer.from(source.bytes).toString('utf8');
  if (!text.includes(MARK)) return [source];
  const documents = parseAllDocuments(text, { logLevel: 'error' }) as Document.Parsed[];
  const entries = documents.flatMap((document, index) => {
    const kind = document.errors.length > 0 ? source.kind : kindOf(document);
    if (!kind) return [];
    const name = nameOf(document);
    const id = name ? slugPath(name) : index === 0 ? source.id : `${source.id}-${index + 1}`;
    const bytes = Buffer.from(alone(text, document));
    // Read again each time: the file as a whole is not among the entries.
    return [{ ...source, kind: kind, id, bytes, digest: digest(bytes), stamp: '' }];
  });
  return entries.length > 0 ? entries : [source];
}

/** The kind that reads an entity as its own. */
function kindOf(document: Document.Parsed) {
  const data = document.toJS() as unknown;
  if (data === null || typeof data !== 'object') return undefined;
  return allKinds.find((kind) => kind.adopt?.(data as Record<string, unknown>) !== undefined);
}

function nameOf(document: Document.Parsed): string | undefined {
  const name = document.errors.length > 0 ? undefined : document.getIn(['metadata', 'name']);
  return typeof name === 'string' && name.trim() ? name : undefined;
}

/** A file with one of its documents only, which stays where it stands: its lines keep their numbers. */
function alone(text: string, { contents, range }: Document.Parsed): string {
  const from = contents?.range[0] ?? range[0];
  return text.slice(0, from).replace(/[^\r\n]/g, ' ') + text.slice(from, range[1]);
}
