import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { Handbook, page } from './handbook.ts';
import { LanguageServer } from './language-server.ts';
import { finished, freshCache, start, temporaryFolder } from './run.ts';

interface Told {
  items: { message: string; range: { start: { line: number } } }[];
}

const book = new Handbook({
  'handbook.yaml': 'title: Rules\n',
  'runbooks/db/Disk Full.mdx': page({ title: 'Disk full' }, 'Text.'),
  'guides/a.md': page({ title: 'A' }, 'Text.'),
  'teams/platform.yaml': 'name: Platform\n',
});
const workspace = dirname(book.folder);
let server: LanguageServer | undefined;
after(() => server?.stop());

test('front matter is checked and explained while it is written, by Astro’s language server', async () => {
  const written = await finished(
    start('schemas', freshCache(), ['--content', book.folder], workspace),
  );
  assert.equal(written.stdout, '9 schemas in .astro/collections\n');

  server = await LanguageServer.start(workspace);
  for (const file of ['runbooks/db/Disk Full.mdx', 'guides/a.md']) {
    const text = '---\ntitle: A\nownr: platform\nstatus: activ\nowner: platform\n---\n\nText.\n';
    const uri = server.open(join(book.folder, file), text);
    const textDocument = { uri };
    const told = (await server.ask('textDocument/diagnostic', { textDocument })) as Told;
    assert.deepEqual(
      told.items.map(({ message, range }) => `${range.start.line}: ${message}`),
      [
        '2: Property ownr is not allowed.',
        '3: Value is not accepted. Valid values: "draft", "active", "deprecated".',
      ],
      file,
    );
    const hover = await server.ask('textDocument/hover', {
      textDocument,
      position: { line: 4, character: 2 },
    });
    assert.match(JSON.stringify(hover), /Team that answers for the page/);
    const offered = await server.ask('textDocument/completion', {
      textDocument,
      position: { line: 4, character: 7 },
    });
    assert.match(JSON.stringify(offered), /"label":"platform"/);
  }
});

test('with --out there are the schemas alone', async () => {
  const out = join(temporaryFolder('schemas'), 'schemas');
  const args = ['--content', book.folder, '--out', out];
  const { code } = await finished(start('schemas', freshCache(), args));
  assert.equal(code, 0);
  assert.equal(readdirSync(out).length, 9);
  assert.ok(!existsSync(join(out, 'collections.json')));
});
