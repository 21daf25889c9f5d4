import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Handbook } from './handbook.ts';
import { build, finished, freshCache, start, temporaryFolder } from './run.ts';

const entity = (kind: string, name: string, more = ''): string =>
  `apiVersion: backstage.io/v1alpha1\nkind: ${kind}\nmetadata:\n  name: ${name}\n${more}`;

const catalog = [
  `# Ours.\n${entity('System', 'shop')}`,
  entity(
    'Component',
    'checkout',
    'spec:\n  owner: group:payments\n  dependsOn: [resource:orders]\n',
  ),
  entity('API', 'orders-api'),
  entity('Resource', 'orders', 'spec: { lifecycle: production }\n'),
  entity('Group', 'payments', 'spec: { profile: { displayName: Pay } }\n'),
].join('---\n');

const book = new Handbook({
  'handbook.yaml': 'title: Catalogue\n',
  'services/any-name.yaml': catalog,
  'services/mail/catalog-info.yaml': entity('Component', 'mailer'),
});
const cache = freshCache();
const out = temporaryFolder('out');

test('one file of a Backstage catalogue is services and a team, each with its page', async () => {
  const built = await build(book.folder, out, cache);
  assert.equal(built.code, 0, built.stdout + built.stderr);
  assert.equal(built.counts?.pages, 5);
  const read = (page: string): string => readFileSync(join(out, page, 'index.html'), 'utf8');
  assert.match(read('services/checkout'), /href="\/services\/orders\/"/);
  assert.match(read('services/checkout'), /href="\/teams\/payments\/"/);
  assert.match(read('services/orders'), /href="\/services\/checkout\/"/);
  assert.match(read('teams/payments'), /<h1[^>]*>\s*Pay\s*</);
  assert.match(read('services/mailer'), /<h1[^>]*>\s*mailer\s*</);
  assert.match(read('services/shop'), /Tags: system/);
  for (const other of ['services/any-name', 'services/orders-api', 'services/mail']) {
    assert.ok(!existsSync(join(out, other)), other);
  }
});

test('a change of one entity renders what shows it, and keeps the rest', async () => {
  book.edit('services/any-name.yaml', 'displayName: Pay', 'displayName: Payments');
  const again = await build(book.folder, out, cache);
  assert.equal(again.code, 0, again.stdout + again.stderr);
  assert.equal(again.counts?.cached, 4);
  const cold = temporaryFolder('cold');
  await build(book.folder, cold, freshCache());
  for (const page of ['teams/payments', 'services/checkout', 'services/orders']) {
    const [warm, fresh] = [out, cold].map((site) => readFileSync(join(site, page, 'index.html')));
    assert.ok(fresh && warm?.equals(fresh), page);
  }
});

test('what is wrong with one is told where it stands in the file', async () => {
  book.edit('services/any-name.yaml', 'resource:orders]', 'resource:order]');
  book.edit('services/any-name.yaml', 'lifecycle: production', 'lifecycle: live');
  const { code, stdout } = await finished(start('check', cache, ['--content', book.folder]));
  assert.equal(code, 1);
  assert.match(stdout, /any-name\.yaml:13:15 error unknown-reference unknown service "order"/);
  assert.match(stdout, /any-name\.yaml:24:20 error wrong-type "lifecycle" must be one of/);
});
