import {
  asList,
  asRecord,
  bareName,
  catalogEntity,
  defined,
  type CatalogEntity,
} from '#core/catalog.ts';

const TIER = /^tier-?([1-4])$/;

/** Kinds of a catalogue that run, or stand for what runs together. */
const SERVICES = ['Component', 'Resource', 'System'];

/** Where the fields of a service stand in an entity. */
export const PLACES = {
  id: 'metadata.name',
  name: 'metadata.title',
  summary: 'metadata.description',
  owner: 'spec.owner',
  lifecycle: 'spec.lifecycle',
  tags: 'metadata.tags',
  dashboards: 'metadata.links',
  dependsOn: 'spec.dependsOn',
};

/**
 * The fields of a service from a Backstage `Component`, `Resource` or `System`
 * (https://backstage.io/docs/features/software-catalog/descriptor-format), or undefined for any other data.
 */
export function fromBackstage(data: Record<string, unknown>): Record<string, unknown> | undefined {
  const entity = catalogEntity(data);
  if (!entity || !SERVICES.includes(entity.kind)) return undefined;
  const { name, metadata, spec, annotations } = entity;
  return defined({
    id: name || undefined,
    name: metadata['title'] ?? metadata['name'],
    summary: metadata['description'],
    owner: ownerOf(spec['owner']),
    lifecycle: spec['lifecycle'],
    tier: entity.tags
      .map((tag) => TIER.exec(tag)?.[1])
      .filter(Boolean)
      .map(Number)[0],
    tags: tagsOf(entity),
    repo: repository(annotations),
    dashboards: asList(metadata['links'])
      .map(asRecord)
      .filter(({ url }) => typeof url === 'string')
      .map(({ title, url }) => ({ label: title ?? url, url })),
    dependsOn: Array.isArray(spec['dependsOn']) ? spec['dependsOn'].map(bareName) : undefined,
  });
}

/** Its tags, and what it is where it does not run itself, or what it is a part of. */
function tagsOf({ kind, spec, tags }: CatalogEntity): string[] {
  const own = tags.filter((tag) => !TIER.test(tag));
  const isA = kind === 'Component' ? [] : [kind.toLowerCase()];
  const partOf = typeof spec['system'] === 'string' ? [`system:${bareName(spec['system'])}`] : [];
  return [...own, ...isA, ...partOf];
}

/** The team that owns it; a person is none. */
function ownerOf(owner: unknown): string | undefined {
  return typeof owner !== 'string' || /^user:/i.test(owner) ? undefined : bareName(owner);
}

function repository(annotations: Record<string, unknown>): string | undefined {
  const slug = annotations['github.com/project-slug'];
  if (typeof slug === 'string') return `https://github.com/${slug}`;
  const location = annotations['backstage.io/source-location'];
  return typeof location === 'string' ? location.replace(/^url:/, '') : undefined;
}
