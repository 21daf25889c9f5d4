import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { digest } from '#core/digest.ts';
import { fileOf, readFile } from '#kinds/onboarding/progress/file.ts';
import { readProgress, writtenProgress } from '#kinds/onboarding/progress/kept.ts';
import { merged } from '#kinds/onboarding/progress/merge.ts';
import * as to from '#kinds/onboarding/progress/progress.ts';
import type { Progress, StepProgress } from '#kinds/onboarding/progress/progress.ts';
import { readShared, sharedFragment } from '#kinds/onboarding/progress/share.ts';

const NONE = new Map<string, string>();
const AT = '2026-11-16T09:00:00.000Z';

const moment = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((text) => text.trim() !== '');
const id = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor', 'é');
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });

const step: fc.Arbitrary<StepProgress> = fc
  .record({
    ...{ title: words, changed: moment, done: maybe(moment), not: maybe(moment) },
    ...{ note: maybe(words), version: maybe(words), text: maybe(words), page: maybe(words) },
  })
  .map((all) => JSON.parse(JSON.stringify(all)) as StepProgress);

const progress: fc.Arbitrary<Progress> = fc
  .record({
    ...{ begun: moment, changed: moment, known: maybe(fc.array(id)) },
    start: maybe(fc.record({ day: fc.constantFrom('2026-11-16', '2028-02-29', ''), at: moment })),
    steps: fc.array(fc.tuple(id, step)),
  })
  .map(({ steps, ...rest }) => {
    const all = { format: 1, path: { id: 'everyone', title: 'First' }, ...rest };
    const text = JSON.stringify({ ...all, steps: Object.fromEntries(steps) });
    return readProgress(text) as Progress;
  });

test('what is kept is read as it was written', () => {
  fc.assert(
    fc.property(progress, (one) => {
      assert.deepEqual(readProgress(writtenProgress(one)), one);
    }),
  );
});

test('two states become one whichever comes first, in any grouping, and once is enough', () => {
  fc.assert(
    fc.property(progress, progress, progress, (a, b, c) => {
      assert.deepEqual(merged(a, b), merged(b, a));
      assert.deepEqual(merged(a, a), merged(a, merged(a, a)));
      assert.deepEqual(merged(merged(a, b), c).steps, merged(a, merged(b, c)).steps);
      for (const one of [a, b]) {
        for (const name of Object.keys(one.steps))
          assert.ok(Object.hasOwn(merged(a, b).steps, name));
      }
    }),
  );
});

test('a file gives back what it was made of', () => {
  fc.assert(
    fc.property(progress, (one) => {
      assert.deepEqual(readFile(fileOf([one]), NONE), { paths: [one], left: [] });
    }),
  );
});

test('a link gives back all but words, and notes only where they were asked for', async () => {
  await fc.assert(
    fc.asyncProperty(progress, fc.boolean(), async (one, notes) => {
      const fragment = await sharedFragment([one], { notes });
      assert.match(fragment ?? '', /^#progress=1\.[\w-]+$/);
      const steps = Object.entries(one.steps).map(([name, { text: _, note, ...rest }]) => [
        name,
        notes && note !== undefined ? { ...rest, note } : rest,
      ]);
      const read = await readShared(fragment ?? '');
      assert.deepEqual(read && 'paths' in read && read.paths, [
        { ...one, steps: Object.fromEntries(steps) },
      ]);
    }),
    { numRuns: 50 },
  );
});

test('an export of the first format is still read', () => {
  const text = readFileSync(new URL('fixtures/progress-1.json', import.meta.url), 'utf8');
  const read = readFile(text, new Map([['first-day', 'everyone']]));
  assert.ok('paths' in read);
  assert.deepEqual(read.left, []);
  assert.deepEqual(
    read.paths.map(({ path, steps }) => [path.id, Object.keys(steps)]),
    [
      ['everyone', ['laptop', 'welcome']],
      ['backend', ['read-apis']],
    ],
  );
  assert.equal(read.paths[0]?.steps['welcome']?.done, '2026-11-16T09:12:44.120Z');
});

const sound = to.ticked(
  to.begun({ id: 'everyone', title: 'First' }, ['a'], AT),
  { path: 'everyone', id: 'a', title: 'A', version: '1', text: 'Words.' },
  AT,
);
const file = (more: object): string =>
  JSON.stringify({ format: 1, what: 'handrail onboarding progress', paths: [sound], ...more });

const hostile: [string, string, RegExp][] = [
  ['nothing', '', /not JSON/],
  ['something else', '{"a":1}', /no progress/],
  ['a list', '[]', /no progress/],
  ['null', 'null', /no progress/],
  ['a run of a runbook', '{"format":1,"runbook":{"id":"x"},"steps":{}}', /no progress/],
  ['a newer format', file({ format: 2 }), /newer version/],
  ['paths that are none', file({ paths: [1, 'x', null, [], {}] }), /No progress could be read/],
  ['a day that is none', file({ paths: [{ ...sound, begun: 'yesterday' }] }), /No progress could/],
  ['far too much', file({ pad: 'x'.repeat(1_000_001) }), /larger/],
  ['thousands of paths', file({ paths: Array(1000).fill(sound) }), /more paths/],
  ['deep nesting', '['.repeat(200_000), /not JSON/],
  ['deep nesting that ends', `${'['.repeat(5000)}${']'.repeat(5000)}`, /no progress/],
];

for (const [what, text, says] of hostile) {
  test(`a file of ${what} is refused in a sentence`, () => {
    const read = readFile(text, NONE);
    assert.ok('error' in read);
    assert.match(read.error, says);
    assert.match(read.error, /Nothing was changed\.$/);
  });
}

test('what cannot be taken of a file is told, and the rest is kept', () => {
  const steps = {
    ...sound.steps,
    ...{ bad: { title: 'B' }, worse: 7, when: { title: 'W', changed: AT, done: '2026-02-31' } },
  };
  const many = Object.fromEntries(
    Array.from({ length: 2000 }, (_, at) => [`s${at}`, sound.steps['a']]),
  );
  const read = readFile(
    file({
      paths: [
        { ...sound, steps },
        { ...sound, steps: many },
      ],
    }),
    NONE,
  );
  assert.ok('paths' in read);
  assert.deepEqual(Object.keys(read.paths[0]?.steps ?? {}), ['a']);
  assert.deepEqual(read.left, [
    'step “bad” of everyone',
    'step “when” of everyone',
    'step “worse” of everyone',
    '1500 more steps of everyone',
  ]);
});

test('no name in a file reaches a prototype', () => {
  const text = file({}).replace('"steps":{', '"steps":{"__proto__":{"title":"P","changed":"x"},');
  readFile(text, NONE);
  assert.equal(({} as Record<string, unknown>)['title'], undefined);
});

test('a link that is damaged, foreign or a bomb is refused in a sentence', async () => {
  const fragment = (await sharedFragment([sound], { notes: false })) ?? '';
  const zeros = new Blob([new Uint8Array(4_000_000)]).stream();
  const bomb = zeros.pipeThrough(new CompressionStream('deflate-raw'));
  const packed = Buffer.from(await new Response(bomb).arrayBuffer()).toString('base64url');
  assert.ok(packed.length < 8000);
  const links = [
    ...[fragment.slice(0, -8), fragment.slice(0, 20), `${fragment}!!`, '#progress=1.'],
    ...[
      '#progress=2.AAAA',
      '#progress=',
      `#progress=1.${packed}`,
      `#progress=1.${'A'.repeat(9000)}`,
    ],
  ];
  for (const link of links) {
    const read = await readShared(link);
    assert.ok(read && 'error' in read, link.slice(0, 40));
    assert.match(read.error, /^This link .+ Nothing was changed\.$/);
  }
  assert.equal(await readShared('#welcome'), undefined);
  await fc.assert(
    fc.asyncProperty(fc.string(), async (text) => {
      assert.ok(await readShared(`#progress=1.${text}`));
    }),
  );
});

test('what is too long for a link is no link', async () => {
  const noteOf = (at: number): string =>
    Array.from({ length: 60 }, (_, of) => digest(String(at), String(of))).join(' ');
  const steps = Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [
      `s${at}`,
      { title: 'S', changed: AT, note: noteOf(at) },
    ]),
  );
  const long = { ...sound, steps };
  assert.ok((await sharedFragment([long], { notes: true })) === undefined);
  assert.ok(await sharedFragment([long], { notes: false }));
});

test('a step that was written anew asks for another look, once', () => {
  const place = { path: 'everyone', id: 'a', title: 'A', version: '2', text: 'Other words.' };
  const done = sound.steps['a'] as StepProgress;
  assert.ok(to.isChanged(done, place));
  const looked = to.lookedAt(sound, place, '2026-11-17T09:00:00.000Z').steps['a'] as StepProgress;
  assert.equal(to.isChanged(looked, place), false);
  assert.equal(looked.done, AT);
  assert.equal(looked.text, 'Other words.');
});
