import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Handbook, page } from './handbook.ts';
import { build, finished, freshCache, start, temporaryFolder } from './run.ts';

const rule = (id: string, title: string, more = ''): string =>
  `<Rule id="${id}" level="must" title="${title}"${more}>\n\nText.\n\n</Rule>\n`;

test('ids that are locked last: what becomes of a rule is told at its address', async () => {
  const book = new Handbook({
    'handbook.yaml': 'title: Rules\n',
    'standards/errors.mdx': page(
      { title: 'Errors', prefix: 'ERR' },
      rule('ERR-1', 'Wrap failures') + rule('ERR-2', 'Log once'),
    ),
  });
  const cache = freshCache();
  const lock = () => finished(start('rules', cache, ['lock', '--content', book.folder]));
  const check = () => finished(start('check', cache, ['--content', book.folder]));
  assert.match((await lock()).stdout, /2 rules, 2 of them new/);
  assert.equal((await check()).code, 0);

  book.edit('standards/errors.mdx', rule('ERR-2', 'Log once'), rule('ERR-3', 'Log at the edge'));
  await lock();
  const gone = await check();
  assert.equal(gone.code, 1, 'writing the lock again hides nothing');
  assert.match(gone.stdout, /rules\.lock:\d+:1 error removed-rule rule ERR-2 "Log once" is gone/);

  const removed = 'removedRules: [{ id: ERR-2, title: Log once, replacedBy: ERR-3 }]';
  book.edit('standards/errors.mdx', 'prefix:', `${removed}\nprefix:`);
  assert.equal((await check()).code, 0);
  const out = temporaryFolder('out');
  const built = await build(book.folder, out, cache);
  assert.equal(built.code, 0, built.stdout + built.stderr);
  const read = (file: string) => readFileSync(join(out, file), 'utf8');
  assert.match(read('rules/err-2/index.html'), /url=\/standards\/errors\/#ERR-2".*now ERR-3/);
  assert.match(read('standards/errors/index.html'), /id="ERR-2"[^]*Now <a href="[^"]*#ERR-3"/);
  const json = JSON.parse(read('rules.json')) as { removed: { id: string; replacedBy: string }[] };
  assert.deepEqual(
    json.removed.map(({ id, replacedBy }) => [id, replacedBy]),
    [['ERR-2', 'ERR-3']],
  );
});
