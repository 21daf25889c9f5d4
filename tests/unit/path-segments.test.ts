import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ComponentPart, Part } from '#core/entry.ts';
import { phasesOf } from '#core/paths.ts';
import { aroundPhases, segmentsOf, type PathText } from '#kinds/onboarding/segments.ts';

const part = (
  component: string,
  props: Record<string, string>,
  ...body: Part[]
): ComponentPart => ({
  component,
  props,
  body,
});
const step = (id: string): ComponentPart => part('Step', { id, title: id }, `<p>${id}</p>`);

/** Declared components of parts, as compiling finds them. */
const declaredIn = (parts: readonly Part[], within?: string): object[] =>
  parts.flatMap((one) => {
    if (typeof one === 'string' || !('component' in one)) return [];
    const { id } = one.props as { id?: string };
    const own = id ? [{ component: one.component, id, props: one.props, within, hash: id }] : [];
    return [...own, ...declaredIn(one.body, id ?? within)];
  });

const path = (id: string, parts: Part[]) => ({ id, parts, declared: declaredIn(parts) as never });

const show = (texts: (PathText & { declared: never })[]): unknown[] =>
  phasesOf(texts).map((phase) => [
    phase.id,
    ...segmentsOf(phase, texts).map((segment) =>
      'parts' in segment
        ? segment.parts.join('')
        : [segment.from, segment.first, ...segment.steps.map((one) => one.step.id)],
    ),
  ]);

test('steps in a row are one list; text between them stays where it is', () => {
  const parts = [
    '<p>before</p>',
    part(
      'Phase',
      { id: 'one', title: 'One' },
      '<p>a</p>',
      step('x'),
      ' ',
      step('y'),
      '<p>b</p>',
      step('z'),
    ),
    '<p>after</p>',
  ];
  assert.deepEqual(show([path('p', parts)]), [
    ['one', '<p>a</p>', ['p', 1, 'x', 'y'], '<p>b</p>', ['p', 3, 'z']],
  ]);
  assert.deepEqual(aroundPhases(parts), { before: ['<p>before</p>'], after: ['<p>after</p>'] });
});

test('a shared phase holds the steps of both paths, those of the outer one first', () => {
  const outer = path('outer', [part('Phase', { id: 'one', title: 'One' }, step('a'))]);
  const inner = path('inner', [
    part('Phase', { id: 'two', title: 'Two' }, step('c')),
    part('Phase', { id: 'one', title: 'One, too' }, '<p>more</p>', step('b')),
  ]);
  assert.deepEqual(show([outer, inner]), [
    ['one', ['outer', 1, 'a'], '<p>more</p>', ['inner', 2, 'b']],
    ['two', ['inner', 3, 'c']],
  ]);
});

test('no step is lost: outside a phase, or in a fold', () => {
  const fold = part('Details', {}, '<p>in</p>', step('folded'));
  const parts = [step('loose'), part('Phase', { id: 'one', title: 'One' }, fold), step('late')];
  const shown = JSON.stringify(show([path('p', parts)]));
  for (const id of ['loose', 'folded', 'late']) assert.match(shown, new RegExp(`"${id}"`));
});
