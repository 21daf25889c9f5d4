import { asList, asRecord, bareName, catalogEntity, defined } from '#core/catalog.ts';

/** Where the fields of a team stand in an entity. */
export const PLACES = {
  id: 'metadata.name',
  name: 'spec.profile.displayName',
  mission: 'metadata.description',
  members: 'spec.members',
  tags: 'metadata.tags',
};

/**
 * The fields of a team from a Backstage `Group`
 * (https://backstage.io/docs/features/software-catalog/descriptor-format), or undefined for any other data.
 */
export function fromBackstage(data: Record<string, unknown>): Record<string, unknown> | undefined {
  const entity = catalogEntity(data);
  if (entity?.kind !== 'Group') return undefined;
  const { name, metadata, spec, tags } = entity;
  return defined({
    id: name || undefined,
    name: asRecord(spec['profile'])['displayName'] ?? metadata['title'] ?? metadata['name'],
    mission: metadata['description'],
    members: asList(spec['members']).map(bareName),
    tags,
  });
}
