import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawingOf } from '../../src/core/layout.ts';
import {
  circlesIn,
  reached,
  singlePoints,
  type MappedService,
} from '../../src/core/service-map.ts';

const needs = (all: Record<string, string[]>) =>
  Object.entries(all).map(([id, own]) => ({ id, needs: own }));

test('what fails with a service is all that needs it, and so on, circles too', () => {
  const neededBy = new Map([
    ['db', ['api', 'jobs']],
    ['api', ['web']],
    ['jobs', ['db']],
  ]);
  assert.deepEqual(reached('db', neededBy), ['api', 'jobs', 'web']);
  assert.deepEqual(reached('web', neededBy), []);
});

test('circles are told once each, whoever else leads into them', () => {
  assert.deepEqual(circlesIn(needs({ a: ['b'], b: ['c'], c: ['b'], d: ['d'], e: [] })), [
    ['b', 'c'],
    ['d'],
  ]);
  assert.deepEqual(circlesIn(needs({ a: ['b', 'c'], b: ['c'], c: [] })), []);
});

test('a single point of failure takes one of tier 1 with it, and says nothing of failover', () => {
  const service = (id: string, tier: number, affected: string[], hasFailover = false) =>
    ({ id, tier, affected, hasFailover }) as MappedService;
  const services = [
    service('web', 1, []),
    service('api', 1, ['web']),
    service('db', 2, ['api', 'web']),
    service('cache', 2, ['web'], true),
    service('wiki', 3, ['news']),
    service('news', 3, []),
  ];
  assert.deepEqual(
    singlePoints(services).map(({ id }) => id),
    ['db', 'api'],
  );
});

test('a graph is laid out alike each time, in layers, none of its boxes on another', async () => {
  const boxes = Array.from({ length: 60 }, (_, index) => ({
    ...{ id: `s${index}`, width: 100 + (index % 7) * 9, height: 44 },
  }));
  // Each needs some of those after it; the last three need each other in a circle.
  const arrows = boxes.flatMap(({ id }, index) =>
    [index * 2 + 1, index * 3 + 2, index + 17]
      .filter((other) => other < 57)
      .map((other) => ({ from: id, to: `s${other}` })),
  );
  for (const [from, to] of [
    [57, 58],
    [58, 59],
    [59, 57],
  ]) {
    arrows.push({ from: `s${from}`, to: `s${to}` });
  }
  const [first, second] = [
    await drawingOf(boxes, arrows, 'DOWN'),
    await drawingOf(boxes, arrows, 'DOWN'),
  ];
  assert.deepEqual([...first.boxes], [...second.boxes]);
  assert.deepEqual(first.arrows, second.arrows);
  assert.ok(first.arrows.every(({ points }) => points.length >= 2));
  for (const [index, one] of boxes.entries()) {
    const a = first.boxes.get(one.id) ?? { x: NaN, y: NaN };
    assert.ok(
      a.x >= 0 && a.x + one.width <= first.width && a.y >= 0 && a.y + one.height <= first.height,
    );
    for (const other of boxes.slice(index + 1)) {
      const b = first.boxes.get(other.id) ?? { x: NaN, y: NaN };
      const apart =
        a.x + one.width <= b.x || b.x + other.width <= a.x || a.y + 44 <= b.y || b.y + 44 <= a.y;
      assert.ok(apart, `${one.id} lies on ${other.id}`);
    }
  }
});
