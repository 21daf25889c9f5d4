import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ROOT } from '../bench/engine.ts';
import { PRACTICES } from './practices.ts';
import { searchedSite, type SearchedSite } from './site.ts';

let site: SearchedSite;
before(async () => (site = await searchedSite(join(ROOT, 'content'))));
after(() => site.close());

const read = <T>(file: string): T => JSON.parse(readFileSync(join(site.out, file), 'utf8')) as T;
const pathOf = (url: string): string => new URL(url, 'http://localhost').pathname;

/** Questions that do not find their page first, with what they find. */
async function misses(
  wanted: readonly { term: string; paths: readonly string[] }[],
): Promise<string[]> {
  const missed: string[] = [];
  for (const { term, paths } of wanted) {
    const [first = 'nothing'] = (await site.ask(term)).paths;
    if (!paths.includes(first)) missed.push(`${term}: ${first}`);
  }
  return missed;
}

test('a search for each practice finds its page first', async () => {
  const wanted = Object.entries(PRACTICES).map(([term, id]) => ({ term, paths: [`/${id}/`] }));
  assert.deepEqual(await misses(wanted), []);
});

test('an alert by its name, in any case and as a notification has it, finds its runbook first', async () => {
  const { alerts } = read<{ alerts: { name: string; runbooks: { url: string }[] }[] }>(
    'alerts.json',
  );
  const answered = alerts.filter(({ runbooks }) => runbooks.length > 0);
  assert.ok(answered.length > 20);
  const ways = answered.flatMap(({ name, runbooks }) => {
    const paths = runbooks.map(({ url }) => pathOf(url));
    const snake = name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase();
    return [name, name.toLowerCase(), snake, `[FIRING:3] ${name}`].map((term) => ({ term, paths }));
  });
  assert.deepEqual(await misses(ways), []);
});

test('a rule by its id finds its standard first, and leads to the rule', async () => {
  const { rules } = read<{ rules: { id: string; standard: { url: string } }[] }>('rules.json');
  assert.ok(rules.length > 60);
  const found: string[] = [];
  for (const { id } of rules) {
    const [first] = (await site.ask(id)).answer.results;
    found.push(first?.place?.url ?? 'nothing');
  }
  const wanted = rules.map(({ id, standard }) => `${pathOf(standard.url)}#${id}`);
  assert.deepEqual(found, wanted);
});

test('a page by its id or its title comes first', async () => {
  const { entries } = read<{ entries: { kind: string; id: string; title: string; url: string }[] }>(
    'handbook.json',
  );
  const owners = new Map<string, string[]>();
  const add = (name: string, url: string): void => {
    owners.set(name.toLowerCase(), [...(owners.get(name.toLowerCase()) ?? []), pathOf(url)]);
  };
  for (const { id, title, url } of entries) {
    for (const name of new Set([id, id.split('/').at(-1) ?? id])) add(name, url);
    if (title.toLowerCase() !== id.toLowerCase()) add(title, url);
  }
  assert.ok(owners.size > 100);
  const wanted = [...owners].map(([term, paths]) => ({ term, paths }));
  assert.deepEqual(await misses(wanted), []);
});
