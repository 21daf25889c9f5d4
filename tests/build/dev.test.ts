import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { Parts } from '../../src/search/parts.ts';
import { Handbook, page, smallHandbook } from './handbook.ts';
import { serve } from './serve.ts';

describe('the dev server, under a base path', async () => {
  const book = new Handbook(smallHandbook());
  const server = await serve(book, '/handbook/');
  after(() => server.stop());

  test('shows pages, and drafts too', async () => {
    book.write({ 'guides/draft.md': page({ title: 'A draft', status: 'draft' }, 'Not yet.') });
    await server.shows('guides/draft/', /Not yet\./);
    await server.shows('guides/first/', /href="\/handbook\/guides\/second\/#a-heading"/);
    await server.shows('guides/team-note/', /Note of us, written/);
  });

  test('follows an edit, in the page and where its title is shown', async () => {
    book.edit('guides/second.md', 'A note', 'A changed note');
    await server.shows('guides/second/', /A changed note/);
    book.edit('guides/second.md', 'title: "Second"', 'title: "Two"');
    await server.shows('guides/second/', /<h1[^>]*>\s*Two/);
    await server.shows('guides/first/', /Linked from[^]*Two/);
    await server.shows('guides/', />\s*Two\s*</);
  });

  test('follows an edit of a fragment, of an image, of a team, of a component', async () => {
    book.edit('guides/_parts/shared.mdx', 'version one', 'version two');
    await server.shows('guides/first/', /version two/);
    book.edit('guides/picture.svg', 'width="16"', 'width="99"');
    await server.shows('guides/first/', /<img[^>]*width="99"/);
    book.edit('teams/payments.yaml', 'Payments team', 'Money team');
    await server.shows('guides/first/', /Money team/);
    book.edit('components/Note.astro', 'Note of', 'Remark of');
    await server.shows('guides/team-note/', /Remark of us/);
  });

  test('follows a page that is added, renamed, deleted', async () => {
    book.write({ 'guides/new.mdx': page({ title: 'New' }, 'Fresh words.') });
    await server.shows('guides/new/', /Fresh words/);
    await server.shows('guides/', />\s*New\s*</);
    book.rename('guides/new.mdx', 'guides/newer.mdx');
    await server.shows('guides/newer/', /Fresh words/);
    await server.answers('guides/new/', 404);
    book.remove('guides/newer.mdx');
    await server.answers('guides/newer/', 404);
    await server.shows('guides/', /^(?![^]*>\s*New\s*<)/);
  });

  test('follows handbook.yaml', async () => {
    book.write({ 'handbook.yaml': 'title: Renamed handbook\n' });
    await server.shows('guides/first/', /<title>First · Renamed handbook<\/title>/);
  });

  test('tells an error in the page and in the terminal, and that it is mended', async () => {
    book.edit('guides/third.mdx', 'Third text.', 'See [this](nowhere.md).');
    await server.shows('guides/third/', /guides\/third\.mdx:\d+:\d+[^]*broken-link/);
    await server.says(/guides\/third\.mdx:\d+:\d+ error broken-link/);
    book.edit('guides/third.mdx', 'See [this](nowhere.md).', 'All is well.');
    await server.shows('guides/third/', /^(?![^]*broken-link)[^]*All is well/);
    await server.says(/mended: no problems left/);
  });

  test('survives what cannot be read, and says where', async () => {
    book.write({ 'guides/bad.mdx': '---\ntitle: [\n---\n\n<Callout>\n\n{oops' });
    await server.says(/guides\/bad\.mdx:\d+:\d+ error (yaml|mdx)-syntax/);
    await server.shows('guides/bad/', /syntax/);
    book.remove('guides/bad.mdx');
    await server.answers('guides/bad/', 404);
    await server.shows('guides/third/', /All is well/);
  });

  test('shows the page itself at an old address, as a build does', async () => {
    await server.shows('old/second/?namespace=a%20b', /<h1[^>]*>\s*Two/);
    book.edit('guides/second.md', '/old/second', '/older/second');
    await server.answers('older/second/', 200);
    await server.answers('old/second/', 404);
  });

  test('shows a runbook at the address of its alert', async () => {
    const alerts = { title: 'Lag', alerts: ['QueueLag'] };
    book.write({ 'runbooks/lag.md': page(alerts, 'It lags.') });
    await server.shows('alerts/queuelag/?cluster=a', /It lags/);
    await server.shows('alerts/QueueLag/', /It lags/);
    book.write({ 'alerts/a.yaml': 'groups: [{rules: [{alert: Other, expr: up}]}]' });
    await server.shows('alerts/other/', /There is no runbook for this alert yet/);
    book.remove('runbooks/lag.md');
    await server.answers('alerts/queuelag/', 404);
  });

  test('serves a search index, also to many who ask at once', async () => {
    book.edit('guides/third.mdx', 'All is well.', 'All is well, newly.');
    await server.shows('guides/third/', /newly/);
    const names = ['pagefind.js', 'pagefind-entry.json', 'pagefind.js', 'pagefind-entry.json'];
    const responses = await Promise.all(names.map((name) => server.get(`pagefind/${name}`)));
    assert.deepEqual(
      responses.map(({ status }) => status),
      [200, 200, 200, 200],
    );
  });

  test('words that nobody has built yet are known to search', async () => {
    book.edit(
      'guides/third.mdx',
      'All is well, newly.',
      'All is well, newly.\n\n## Zebrafinches\n\nSing.',
    );
    await server.shows('guides/third/', /Zebrafinches/);
    const called = (await (await server.get('pagefind/called.json')).json()) as string[];
    assert.ok(called.includes('zebrafinches'));
    const { common, metas } = (await (await server.get('pagefind/parts.json')).json()) as Parts;
    assert.ok(!common.includes('zebrafinch'));
    for (const meta of metas) assert.equal((await server.get(`pagefind/${meta}`)).status, 200);
    assert.equal(metas.length, 1);
  });

  test('answers a malformed address without falling over', async () => {
    const response = await server.get('guides/%E0%A4%A/');
    assert.ok(response.status >= 400, String(response.status));
    await server.shows('guides/third/', /newly/);
  });
});

test('the dev server without a base serves pages and files at the root', async () => {
  const server = await serve(new Handbook(smallHandbook()), '/');
  await server.shows('', /Small handbook/);
  const html = await server.shows('guides/first/', /<img[^>]*src="\/files\//);
  const [, src = ''] = /src="\/(files\/[^"]+)"/.exec(html) ?? [];
  assert.match(await server.shows(src, /<svg/), /width="16"/);
  await server.stop();
});
