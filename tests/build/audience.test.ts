import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { Handbook, page } from './handbook.ts';
import { build, freshCache, temporaryFolder } from './run.ts';

/** Words that stand in one place each; the place says who may read them. */
const handbook = new Handbook({
  'handbook.yaml': 'title: Shop\naudiences: [interviewers, managers]\n',
  'rubrics/design.mdx': page(
    {
      title: 'Wombat design',
      audience: 'interviewers',
      keywords: ['wombatkeyword'],
      aliases: ['/wombatalias'],
    },
    '![Plan](../assets/wombatplan.svg)',
    'The answer to the wombattext is known to interviewers only, and to nobody else at all.',
  ),
  'guides/hiring.mdx': page(
    { title: 'Hiring', related: ['rubric/design'] },
    'Everybodyword. See [the rubric](../rubrics/design.mdx).',
    '<Audience for="interviewers">',
    '## Lemurheading',
    'A lemurparagraph with a [lemurlink](../rubrics/design.mdx) that interviewers read before an interview.',
    '```sh\necho lemurcode\n```',
    '<Audience for="managers">\n\nNobody is both: ibexnested.\n\n</Audience>',
    '</Audience>',
    'Inline <Audience for="managers">ottermoney</Audience>, <Audience for="everyone">foralltext</Audience>.',
    '<Include from="_part.mdx" />',
    '```mdx\n<Audience for="managers">literalsample</Audience>\n```',
  ),
  'assets/wombatplan.svg': '<svg xmlns="http://www.w3.org/2000/svg"><text>wombatplan</text></svg>',
  'guides/_part.mdx':
    'Partword.\n\n<Audience for="managers">\n\nA badgerfragment that managers read.\n\n</Audience>\n',
  'onboarding/path.mdx': page(
    { title: 'Path' },
    '<Phase id="p" title="P" when="day 1">',
    '<Step id="read" title="Read" time="5m">\n\nRead it.\n\n</Step>',
    '<Audience for="managers">\n\n<Step id="heron" title="Heronstep" time="5m">\n\nDo it.\n\n</Step>\n\n</Audience>',
    '</Phase>',
  ),
});

const WORDS = [
  ...['wombat', 'lemurheading', 'lemurparagraph', 'lemurlink', 'lemurcode', 'ibexnested'],
  ...['ottermoney', 'foralltext', 'badgerfragment', 'heron', 'everybodyword', 'partword'],
  'literalsample',
];
const ALL = ['everybodyword', 'foralltext', 'literalsample', 'partword'];
const LEMUR = ['lemurcode', 'lemurheading', 'lemurlink', 'lemurparagraph'];

/** Which of the words stand anywhere below a folder: in names, texts or compressed files. */
function wordsIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const all = files.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return path.slice(folder.length) + (isPacked ? gunzipSync(bytes) : bytes).toString('utf8');
  });
  const text = all.join('\n').toLowerCase();
  return WORDS.filter((word) => text.includes(word)).sort();
}

const readers: [string | undefined, string[]][] = [
  ['everyone', ALL],
  ['interviewers', [...ALL, ...LEMUR, 'wombat']],
  ['managers', [...ALL, 'badgerfragment', 'heron', 'ottermoney']],
  [undefined, WORDS],
];

test('a build for an audience holds what is for it, and no byte of the rest', async () => {
  const cache = freshCache();
  // The first again at the end: a cache must not bring back what another audience had.
  for (const [audience, expected] of [...readers, ...readers.slice(0, 1)]) {
    const out = temporaryFolder('out');
    const chosen = audience ? ['--audience', audience] : [];
    const run = await build(handbook.folder, out, cache, ...chosen);
    assert.equal(run.code, 0, run.stdout + run.stderr);
    assert.deepEqual(wordsIn(out), expected.toSorted(), audience);
  }
});

test('a page with such parts that cannot be read as MDX shows nothing of them', async () => {
  const broken = new Handbook({
    'handbook.yaml': 'title: Shop\naudiences: [managers]\nchecks: { mdx-syntax: warn }\n',
    'guides/pay.mdx': page(
      { title: 'Pay' },
      '<Audience for="managers">ottermoney</Audience> <Tabs>',
    ),
  });
  const out = temporaryFolder('out');
  const run = await build(broken.folder, out, freshCache(), '--audience', 'everyone');
  assert.equal(run.code, 0, run.stdout + run.stderr);
  assert.match(run.stdout, /guides\/pay\.mdx:.*warn mdx-syntax/);
  assert.deepEqual(wordsIn(out), []);
});
