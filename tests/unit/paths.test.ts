import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Declared } from '#core/entry.ts';
import { chainOf, phasesOf, type PathPhase } from '#core/paths.ts';
import { daysOfWhen } from '#core/work-days.ts';

type Path = Parameters<typeof phasesOf>[0][number];

function declared(
  component: 'Phase' | 'Step',
  id: string,
  props: Declared['props'] = {},
): Declared {
  return {
    ...{ component, id, props: { title: id, ...props }, text: '', hash: id },
    ...{ line: 1, column: 1 },
  };
}

/** A path from its phases: `['day-1', 'day 1', 'laptop', 'mail']`, with the steps of each. */
function path(
  id: string,
  ...phases: [id: string, when: string | undefined, ...steps: string[]][]
): Path {
  return {
    id,
    declared: phases.flatMap(([phase, when, ...steps]) => [
      declared('Phase', phase, { title: `${phase} of ${id}`, ...(when ? { when } : {}) }),
      ...steps.map((step) => ({ ...declared('Step', step), within: phase })),
    ]),
  };
}

const shown = (phases: PathPhase[]): string[] =>
  phases.map(({ id, steps }) => [id, ...steps.map((step) => step.id)].join(' '));

test('phases of one id are one: steps of the outer path first, title and time of the inner', () => {
  const everyone = path('everyone', ['day-1', 'day 1', 'laptop'], ['week-1', 'week 1', 'meet']);
  const backend = path('backend', ['week-1', 'week 2', 'api']);
  const phases = phasesOf([everyone, backend]);
  assert.deepEqual(shown(phases), ['day-1 laptop', 'week-1 meet api']);
  const [, week] = phases;
  assert.equal(week?.title, 'week-1 of backend');
  assert.equal(week?.when, 'week 2');
  assert.deepEqual(
    week?.steps.map(({ from, number }) => [from, number]),
    [
      ['everyone', 2],
      ['backend', 3],
    ],
  );
});

test('phases stand in the order in which they end, whichever path they are from', () => {
  const everyone = path(
    'everyone',
    ['before', 'before day 1', 'order'],
    ['week-1', 'week 1', 'meet'],
    ['week-2', 'week 2', 'ship'],
  );
  const backend = path('backend', ['day-3', 'day 3', 'api'], ['week-1b', 'week 1', 'tables']);
  assert.deepEqual(shown(phasesOf([everyone, backend])), [
    'before order',
    'day-3 api',
    'week-1 meet',
    'week-1b tables',
    'week-2 ship',
  ]);
});

test('a phase without a time goes with the one it was written behind', () => {
  const everyone = path(
    'everyone',
    ['day-1', 'day 1', 'a'],
    ['then', undefined, 'b'],
    ['w', 'week 1', 'c'],
  );
  const backend = path('backend', ['w', undefined, 'd'], ['later', undefined, 'e']);
  assert.deepEqual(shown(phasesOf([everyone, backend])), ['day-1 a', 'then b', 'w c d', 'later e']);
});

test('steps outside a phase are kept, in one of their own', () => {
  const loose = { id: 'loose', declared: [declared('Step', 'a'), declared('Step', 'b')] };
  assert.deepEqual(shown(phasesOf([loose])), [' a b']);
});

test('a chain begins with the outermost path, and a circle ends it', () => {
  const one = { id: 'one', fields: { extends: 'two' } };
  const two = { id: 'two', fields: { extends: 'three' } };
  const three = { id: 'three', fields: {} };
  const among =
    (...all: { id: string; fields: Record<string, string> }[]) =>
    (id: string) =>
      all.find((path) => path.id === id);
  const ids = (chain: { id: string }[]): string[] => chain.map(({ id }) => id);
  assert.deepEqual(
    ids(chainOf<{ id: string; fields: Record<string, string> }>(one, among(one, two, three))),
    ['three', 'two', 'one'],
  );
  const back = { id: 'three', fields: { extends: 'one' } };
  assert.deepEqual(
    ids(chainOf<{ id: string; fields: Record<string, string> }>(one, among(one, two, back))),
    ['three', 'two', 'one'],
  );
  const self = { id: 'self', fields: { extends: 'self' } };
  assert.deepEqual(ids(chainOf(self, among(self))), ['self']);
  assert.deepEqual(ids(chainOf(one, () => undefined)), ['one']);
});

const when = fc.option(
  fc.oneof(
    fc.constant('before day 1'),
    fc
      .tuple(fc.constantFrom('day', 'week', 'month'), fc.integer({ min: 1, max: 12 }))
      .map(([unit, number]) => `${unit} ${number}`),
  ),
  { nil: undefined },
);

/** Up to four paths that extend each other, with phases of some common ids, and steps of own ids. */
const chains = fc
  .array(
    fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), when, fc.nat(3)), { maxLength: 5 }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((paths) =>
    paths.map((phases, at) => {
      const own = phases.filter(
        ([id], index) => phases.findIndex(([other]) => other === id) === index,
      );
      return path(
        `path-${at}`,
        ...own.map(([id, time, count]): [string, string | undefined, ...string[]] => [
          id,
          time,
          ...Array.from({ length: count }, (_, step) => `${at}-${id}-${step}`),
        ]),
      );
    }),
  );

test('whatever extends what, every step is there once, numbered in order, in its phase', () => {
  fc.assert(
    fc.property(chains, (chain) => {
      const phases = phasesOf(chain);
      const steps = phases.flatMap((phase) => phase.steps);
      assert.deepEqual(
        steps.map(({ number }) => number),
        steps.map((_, index) => index + 1),
      );
      const written = chain.flatMap(({ declared }) =>
        declared.filter(({ component }) => component === 'Step').map(({ id }) => id),
      );
      assert.deepEqual(steps.map(({ id }) => id).sort(), written.sort());
      for (const { id, steps } of phases) {
        for (const step of steps) assert.equal(step.id.split('-')[1], id);
        const from = steps.map((step) => Number(step.from.split('-')[1]));
        assert.deepEqual(
          from,
          from.toSorted((a, b) => a - b),
        );
      }
      assert.equal(new Set(phases.map(({ id }) => id)).size, phases.length);
    }),
  );
});

test('phases with a time are in the order of their ends', () => {
  fc.assert(
    fc.property(chains, (chain) => {
      const ends = phasesOf(chain).flatMap(({ when }) => daysOfWhen(when ?? '')?.[1] ?? []);
      assert.deepEqual(
        ends,
        ends.toSorted((a, b) => a - b),
      );
    }),
  );
});
