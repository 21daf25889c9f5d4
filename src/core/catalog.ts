/** What an entity of a Backstage catalogue says of itself, in parts that are there whatever it left out. */
export interface CatalogEntity {
  kind: string;
  /** The id by which others name it. */
  name: string;
  metadata: Record<string, unknown>;
  spec: Record<string, unknown>;
  annotations: Record<string, unknown>;
  tags: string[];
}

/**
 * Data that is an entity of a Backstage catalogue, or undefined
 * (https://backstage.io/docs/features/software-catalog/descriptor-format).
 */
export function catalogEntity(data: unknown): CatalogEntity | undefined {
  const { apiVersion, kind, ...rest } = asRecord(data);
  if (!String(apiVersion).startsWith('backstage.io/') || typeof kind !== 'string') return undefined;
  const metadata = asRecord(rest['metadata']);
  return {
    kind,
    name: String(metadata['name'] ?? ''),
    metadata,
    spec: asRecord(rest['spec']),
    annotations: asRecord(metadata['annotations']),
    tags: asList(metadata['tags']).map(String),
  };
}

/** `component:default/payments` → `payments`. */
export function bareName(ref: unknown): string {
  return String(ref)
    .replace(/^[^:]*:/, '')
    .replace(/^.*\//, '');
}

/** A value as a record, empty where it is none. */
export function asRecord(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
}

/** A value as a list, empty where it is none. */
export function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Fields without those that hold nothing. */
export function defined(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
