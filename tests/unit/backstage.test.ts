import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fromBackstage } from '../../src/kinds/service/backstage.ts';
import { fromBackstage as teamFrom } from '../../src/kinds/team/backstage.ts';
import { schema as teamSchema } from '../../src/kinds/team/schema.ts';
import { schema } from '../../src/kinds/service/schema.ts';

/** A descriptor as Backstage's own documentation has it. */
const component = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'artist-web',
    title: 'Artist web',
    description: 'The place to be, for great artists',
    annotations: { 'github.com/project-slug': 'acme/artist-web' },
    tags: ['java', 'tier-2'],
    links: [{ url: 'https://admin.example.org', title: 'Admin' }, { url: 'https://b.example' }],
  },
  spec: {
    type: 'website',
    lifecycle: 'production',
    owner: 'group:default/artist-relations',
    dependsOn: ['resource:default/artists-db', 'component:auth', 'search'],
  },
};

test('a component becomes the fields of a service', () => {
  const fields = fromBackstage(component);
  assert.deepEqual(fields, {
    id: 'artist-web',
    name: 'Artist web',
    summary: 'The place to be, for great artists',
    owner: 'artist-relations',
    lifecycle: 'production',
    tier: 2,
    tags: ['java'],
    repo: 'https://github.com/acme/artist-web',
    dashboards: [
      { label: 'Admin', url: 'https://admin.example.org' },
      { label: 'https://b.example', url: 'https://b.example' },
    ],
    dependsOn: ['artists-db', 'auth', 'search'],
  });
  assert.equal(schema.safeParse(fields).success, true);
});

test('the least of a component is a valid service', () => {
  const { apiVersion, kind } = component;
  const fields = fromBackstage({ apiVersion, kind, metadata: { name: 'search' } });
  assert.equal(fields?.['name'], 'search');
  assert.equal(schema.safeParse(fields).success, true);
});

test('a system and a resource are services that say what they are', () => {
  const { apiVersion } = component;
  const system = { apiVersion, kind: 'System', metadata: { name: 'shop', tags: ['eu'] } };
  assert.deepEqual(fromBackstage(system)?.['tags'], ['eu', 'system']);
  const resource = { ...system, kind: 'Resource', spec: { owner: 'user:jane', system: 'x/shop' } };
  const fields = fromBackstage(resource);
  assert.deepEqual(fields?.['tags'], ['eu', 'resource', 'system:shop']);
  assert.ok(!('owner' in (fields ?? {})), 'a person is no team');
});

test('a group becomes the fields of a team', () => {
  const fields = teamFrom({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'payments', description: 'From basket to parcel' },
    spec: { type: 'team', profile: { displayName: 'Payments' }, members: ['user:default/jdoe'] },
  });
  assert.deepEqual(fields, {
    id: 'payments',
    name: 'Payments',
    mission: 'From basket to parcel',
    members: ['jdoe'],
    tags: [],
  });
  assert.equal(teamSchema.safeParse(fields).success, true);
  assert.equal(teamFrom(component), undefined);
});

test('other data is none', () => {
  const { apiVersion } = component;
  for (const data of [
    {},
    { name: 'Payments' },
    { kind: 'Component' },
    { apiVersion, kind: 'API' },
    { apiVersion, kind: 'Group' },
    { apiVersion: 'v1', kind: 'Component' },
  ]) {
    assert.equal(fromBackstage(data), undefined, JSON.stringify(data));
  }
});

describe('the source is', () => {
  const rows: [annotation: Record<string, unknown>, repo: string | undefined][] = [
    [{ 'github.com/project-slug': 'a/b' }, 'https://github.com/a/b'],
    [{ 'backstage.io/source-location': 'url:https://git.example/a/' }, 'https://git.example/a/'],
    [{ 'github.com/project-slug': 3 }, undefined],
    [{}, undefined],
  ];
  for (const [annotations, repo] of rows) {
    test(`${repo ?? 'unknown'} for ${JSON.stringify(annotations)}`, () => {
      const fields = fromBackstage({ ...component, metadata: { name: 'x', annotations } });
      assert.equal(fields?.['repo'], repo);
    });
  }
});

test('odd shapes are passed over, not fatal', () => {
  for (const odd of [null, 3, 'text', [], [null, 3]]) {
    const metadata = { name: 'x', tags: odd, links: odd, annotations: odd };
    const data = { ...component, metadata, spec: odd };
    assert.equal(fromBackstage(data)?.['name'], 'x', JSON.stringify(odd));
  }
});
