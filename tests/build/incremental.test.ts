import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Handbook, page, smallHandbook, svg } from './handbook.ts';
import { build, freshCache, temporaryFolder } from './run.ts';
import { differencesOf, treeOf } from './tree.ts';

/** An edit, and what a page holds after it: a stale page lacks it. */
interface Step {
  name: string;
  edit: (book: Handbook) => void;
  shows: Record<string, RegExp>;
}

const steps: Step[] = [
  {
    name: 'the text of a page',
    edit: (book) => book.edit('guides/third.mdx', 'Third text', 'Third words'),
    shows: { 'guides/third/index.html': /Third words/ },
  },
  {
    name: 'a fragment that a page includes',
    edit: (book) => book.edit('guides/_parts/shared.mdx', 'version one', 'version two'),
    shows: { 'guides/first/index.html': /version two/ },
  },
  {
    name: 'the bytes of an image, an alert rule, the source of a component, a section’s introduction',
    edit: (book) => {
      book.write({ 'guides/picture.svg': svg(24) });
      book.edit('alerts/rules.yaml', 'HighErrorRate', 'OtherAlert');
      book.edit('components/Note.astro', 'Note of', 'Remark of');
      book.edit('components/words.ts', 'written', 'said');
      book.edit('guides/index.md', 'How we work', 'How all work');
    },
    shows: {
      'guides/first/index.html': /width="24"/,
      'guides/team-note/index.html': /Remark of us, said/,
      'runbooks/HighErrorRate/index.html': /^(?![^]*<code[^>]*>HighErrorRate)/,
      'guides/index.html': /How all work/,
    },
  },
  {
    name: 'titles and states of pages that others link to or name',
    edit: (book) => {
      book.edit('guides/second.md', '"Second"', '"The 2nd"');
      book.edit('decisions/0001-values.md', 'Errors as values', 'Values only');
      book.edit('teams/payments.yaml', 'Payments team', 'Money team');
      book.edit('services/checkout.yaml', 'name: Checkout', 'name: Till');
    },
    shows: {
      'guides/first/index.html': /Money team[^]*Linked from[^]*The 2nd/,
      'guides/third/index.html': /Related[^]*The 2nd/,
      'runbooks/queue/index.html': /Till/,
      'standards/errors/index.html': /Values only[^]*Money team/,
    },
  },
  {
    name: 'an address: a linked page is renamed, one is added, one deleted',
    edit: (book) => {
      book.rename('runbooks/queue.mdx', 'runbooks/queues/full.mdx');
      book.edit('guides/first.mdx', '../runbooks/queue.mdx#drain', '../runbooks/queues/full.mdx');
      book.edit('runbooks/queues/full.mdx', '../standards', '../../standards');
      book.write({ 'guides/added.md': page({ title: 'Added' }, 'See [third](third.mdx).') });
      book.remove('guides/deep/er/fourth.mdx');
    },
    shows: {
      'guides/first/index.html': /href="\/runbooks\/queues\/full\/"/,
      'standards/errors/index.html': /href="\/runbooks\/queues\/full\/"/,
      'guides/third/index.html': /Linked from[^]*Added/,
    },
  },
  {
    name: 'a rule that gets another id',
    edit: (book) => {
      book.edit('standards/errors.mdx', 'ERR-1"', 'ERR-2"');
    },
    shows: { 'rules/err-2/index.html': /url=\/standards\/errors\/#ERR-2"/ },
  },
  {
    name: 'a page that becomes a draft, and an alias more',
    edit: (book) => {
      book.edit('guides/second.md', 'aliases', 'status: draft\naliases');
      book.edit('guides/third.mdx', 'title', 'aliases: [/old/third]\ntitle');
    },
    shows: { 'old/third/index.html': /Third words/ },
  },
  {
    name: 'a draft that is published, without its alias',
    edit: (book) => book.edit('guides/second.md', 'status: draft\naliases: ["/old/second"]\n', ''),
    shows: { 'guides/second/index.html': /A heading/ },
  },
  {
    name: 'handbook.yaml: title and language',
    edit: (book) => book.write({ 'handbook.yaml': 'title: Big handbook\nlanguage: de\n' }),
    shows: { 'guides/first/index.html': /lang="de"[^]*Big handbook/ },
  },
  {
    name: 'handbook.yaml: the address of the site',
    edit: (book) => book.edit('handbook.yaml', 'title', 'site: https://hand.example\ntitle'),
    shows: { 'guides/first/index.html': /href="https:\/\/hand\.example\/guides\/first\/"/ },
  },
];

describe('after each edit a build with the cache gives what one without gives, byte for byte', async () => {
  const book = new Handbook(smallHandbook());
  const out = temporaryFolder('out');
  let cache = freshCache();
  test('the first build', async () => {
    const run = await build(book.folder, out, cache);
    assert.equal(run.code, 0, run.stdout + run.stderr);
  });
  for (const { name, edit, shows } of steps) {
    test(name, async () => {
      edit(book);
      const [coldOut, coldCache] = [temporaryFolder('out'), freshCache()];
      const [run, cold] = await Promise.all([
        build(book.folder, out, cache),
        build(book.folder, coldOut, coldCache),
      ]);
      assert.equal(cold.code, 0, cold.stdout + cold.stderr);
      assert.equal(run.code, 0, run.stdout + run.stderr);
      const tree = treeOf(out);
      const differences = differencesOf(tree, treeOf(coldOut));
      assert.match(run.stderr, /rendered \d+ pages, \d+ kept/);
      // A stale page stays stale: without this, one fault would show in every later step.
      if (differences.length > 0) cache = coldCache;
      assert.deepEqual(differences, []);
      for (const [file, pattern] of Object.entries(shows)) {
        assert.match(String(tree.get(file)), pattern, file);
      }
    });
  }
});

test('pages are kept as they are only where nobody touched them', async () => {
  const book = new Handbook(smallHandbook());
  const [out, cache] = [temporaryFolder('out'), freshCache()];
  const kept = async (): Promise<number> => {
    const run = await build(book.folder, out, cache);
    assert.equal(run.code, 0, run.stdout + run.stderr);
    return Number(/, (\d+) kept/.exec(run.stderr)?.[1]);
  };
  assert.equal(await kept(), 0);
  const first = treeOf(out);
  const all = await kept();
  assert.ok(all > 10, `${all} kept`);
  const file = join(out, 'guides/third/index.html');
  writeFileSync(file, String(first.get('guides/third/index.html')).replace('Third', 'Thi3d'));
  rmSync(join(out, 'guides/first/index.html'));
  assert.equal(await kept(), all - 2);
  assert.deepEqual(differencesOf(treeOf(out), first), []);
  // The folder that the next build takes its pages from is the site before the last one, under second names.
  const sites = join(cache, 'sites');
  const before = join(sites, readdirSync(sites)[0] ?? '', 'kept');
  writeFileSync(join(before, 'guides/second/index.html'), 'of another');
  writeFileSync(join(before, 'stray.html'), 'stray');
  mkdirSync(join(before, 'guides/gone'));
  await kept();
  assert.deepEqual(differencesOf(treeOf(out), first), []);
  writeFileSync(join(cache, 'sites', readdirSync(join(cache, 'sites'))[0] ?? '', 'kept.json'), '{');
  assert.equal(await kept(), 0);
});
