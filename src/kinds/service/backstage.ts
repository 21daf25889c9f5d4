const TIER = /^tier-?([1-4])$/;

/**
 * The fields of a service from a Backstage `Component`
 * (https://backstage.io/docs/features/software-catalog/descriptor-format#kind-component),
 * or undefined for any other data.
 */
export function fromBackstage(data: Record<string, unknown>): Record<string, unknown> | undefined {
  if (data['kind'] !== 'Component' || !String(data['apiVersion']).startsWith('backstage.io/')) {
    return undefined;
  }
  const metadata = record(data['metadata']);
  const spec = record(data['spec']);
  const annotations = record(metadata['annotations']);
  const tags = Array.isArray(metadata['tags']) ? metadata['tags'].map(String) : [];
  const links = Array.isArray(metadata['links']) ? metadata['links'].map(record) : [];
  return defined({
    name: metadata['title'] ?? metadata['name'],
    summary: metadata['description'],
    owner: spec['owner'] === undefined ? undefined : bareName(spec['owner']),
    lifecycle: spec['lifecycle'],
    tier: tags
      .map((tag) => TIER.exec(tag)?.[1])
      .filter(Boolean)
      .map(Number)[0],
    tags: tags.filter((tag) => !TIER.test(tag)),
    repo: repository(annotations),
    dashboards: links
      .filter(({ url }) => typeof url === 'string')
      .map(({ title, url }) => ({ label: title ?? url, url })),
    dependsOn: Array.isArray(spec['dependsOn']) ? spec['dependsOn'].map(bareName) : undefined,
  });
}

function repository(annotations: Record<string, unknown>): string | undefined {
  const slug = annotations['github.com/project-slug'];
  if (typeof slug === 'string') return `https://github.com/${slug}`;
  const location = annotations['backstage.io/source-location'];
  return typeof location === 'string' ? location.replace(/^url:/, '') : undefined;
}

/** `component:default/payments` → `payments`. */
function bareName(ref: unknown): string {
  return String(ref)
    .replace(/^[^:]*:/, '')
    .replace(/^.*\//, '');
}

function record(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
}

function defined(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
