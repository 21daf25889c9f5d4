import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsOf } from '#kinds/onboarding/progress/events.ts';
import {
  figuresOf,
  type PhaseFigures,
  type StepFigures,
} from '#kinds/onboarding/progress/figures.ts';

const WEEK = { from: '2026-11-16', to: '2026-11-20' };

const step = (id: string, more: Partial<StepFigures> = {}): StepFigures => ({
  ...{ id, title: id, who: 'hire', kind: 'do', minutes: 30, done: false, not: false, span: WEEK },
  ...more,
});

test('a path counts what is done, and leaves out what is not for the reader', () => {
  const steps = [step('a', { done: true }), step('b', { not: true }), step('c')];
  const { done, total, left, next } = figuresOf(steps, 'hire', '2026-11-17');
  assert.deepEqual(
    { done, total, left, next: next?.id },
    { done: 1, total: 2, left: 30, next: 'c' },
  );
});

test('next is the first open step of the one who looks, meetings of the hire included', () => {
  const steps = [
    step('access', { who: 'manager' }),
    step('welcome', { who: 'manager', kind: 'meet' }),
    step('pair', { who: 'buddy' }),
    step('read'),
  ];
  const next = (who: 'hire' | 'buddy' | 'manager'): string | undefined =>
    figuresOf(steps, who, '').next?.id;
  assert.deepEqual([next('hire'), next('buddy'), next('manager')], ['welcome', 'pair', 'access']);
  const { next: last, nextIsOwn } = figuresOf(
    [step('a', { done: true }), ...steps.slice(2, 3)],
    'hire',
    '',
  );
  assert.deepEqual([last?.id, nextIsOwn], ['pair', false]);
  assert.equal(figuresOf([step('a', { done: true })], 'hire', '').next, undefined);
});

test('due is what ends first, slipped what has ended, and neither without a first day', () => {
  const day = { from: '2026-11-16', to: '2026-11-16' };
  const steps = [
    step('a', { span: day }),
    step('b', { span: day, done: true }),
    step('c'),
    step('d'),
  ];
  const on = (today: string) => {
    const { due, dueBy, slipped } = figuresOf(steps, 'hire', today);
    return { due: due.map(({ id }) => id), dueBy, slipped: slipped.map(({ id }) => id) };
  };
  assert.deepEqual(on('2026-11-16'), { due: ['a'], dueBy: '2026-11-16', slipped: [] });
  assert.deepEqual(on('2026-11-17'), { due: ['c', 'd'], dueBy: '2026-11-20', slipped: ['a'] });
  assert.deepEqual(on('2026-11-21'), { due: [], dueBy: '', slipped: ['a', 'c', 'd'] });
  const none = figuresOf([step('a', { span: undefined })], 'hire', '2026-11-21');
  assert.deepEqual([none.due, none.slipped], [[], []]);
});

test('a calendar gets each open meeting, and each phase with its open steps once', () => {
  const kept = { doneAt: undefined, note: undefined };
  const phase: PhaseFigures = {
    id: 'week-1',
    title: 'Arrive',
    steps: [
      { ...step('welcome', { kind: 'meet', who: 'manager', minutes: 45 }), ...kept },
      { ...step('laptop'), ...kept },
      { ...step('read'), ...kept },
      { ...step('met', { kind: 'meet', done: true }), ...kept },
      { ...step('order', { who: 'manager' }), ...kept },
    ],
  };
  const events = eventsOf([phase], 'hire', 'https://handbook.example/onboarding/everyone/');
  assert.deepEqual(
    events.map(({ uid, day, title }) => [uid, day, title]),
    [
      ['welcome.onboarding.everyone.@handbook.example', '2026-11-20', 'Meet: welcome (45 min)'],
      ['due.week-1.onboarding.everyone.@handbook.example', '2026-11-20', 'Arrive: 2 steps due'],
    ],
  );
  assert.equal(events[1]?.url, 'https://handbook.example/onboarding/everyone/#laptop');
  assert.equal(events[1]?.text, '- laptop\n- read');
});
