import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  choicesOf,
  countedScore,
  NO,
  outcomeOf,
  type Answer,
  type Outcome,
  type ScoredRubric,
} from '#kinds/rubric/sheet/scoring.ts';

const scale = ['Not yet', 'Partly', 'Solid', 'Strong'].map((label, at) => ({
  value: at + 1,
  label,
}));

function rubric(
  method: 'sum' | 'minimum' | 'judgement',
  thresholds: Record<string, number>,
  ...criteria: [weight: number, mustReach?: number][]
): ScoredRubric {
  return {
    scale,
    criteria: criteria.map(([weight, mustReach], at) => {
      const id = 'abcdef'[at] ?? '';
      return { id, title: id.toUpperCase(), weight, mustReach };
    }),
    decision: {
      method,
      thresholds: Object.entries(thresholds).map(([name, least]) => ({ name, least })),
    },
  };
}

/** `3`: with evidence; null: not assessed; undefined: none. */
function answers(...scores: (number | null | undefined)[]): Record<string, Answer> {
  return Object.fromEntries(
    scores.map((score, at) => ['abcdef'[at] ?? '', { score, evidence: 'said so' }]),
  );
}

function shown(outcome: Outcome): string {
  if (outcome.state === 'decided') return outcome.result;
  if (outcome.state === 'between') return `${outcome.least} to ${outcome.most}`;
  return `open: ${outcome.missing.map(({ id, what }) => `${id} ${what}`.trim()).join(', ')}`;
}

describe('what a score comes to, by hand', () => {
  // Weights 2, 3, 3, 2: 40 at most; hire from 27, strong from 34.
  const sum = rubric('sum', { hire: 27, strong: 34 }, [2, 2], [3, 2], [3, 2], [2]);
  const minimum = rubric('minimum', { hire: 3, strong: 4 }, [1], [1], [1]);
  const tables: [ScoredRubric, (number | null)[], string][] = [
    [sum, [3, 3, 3, 3], 'hire'], // 30
    [sum, [3, 3, 2, 3], 'hire'], // 27: a tie is reached
    [sum, [2, 3, 2, 3], NO], // 25
    [sum, [4, 3, 3, 4], 'strong'], // 34
    [sum, [4, 4, 4, 4], 'strong'], // 40
    [sum, [4, 4, 1, 4], NO], // 31, but C must reach 2
    [sum, [4, 1, 1, 4], NO],
    [sum, [4, 4, 4, 1], 'strong'], // 34, D has no minimum
    [sum, [4, 4, 4, null], 'strong'], // 32 + 2 to 8: 34 to 40
    [sum, [3, 3, 3, null], 'no to hire'], // 24 + 2 to 8: 26 to 32
    [sum, [4, 4, null, 4], 'no to strong'], // 28 + 3 to 12, and C may be below 2
    [sum, [1, null, 4, 4], NO], // A is below 2 already
    [sum, [2, 2, 2, null], NO], // 16 + 2 to 8: 18 to 24
    [minimum, [3, 4, 4], 'hire'],
    [minimum, [4, 4, 4], 'strong'],
    [minimum, [2, 4, 4], NO],
    [minimum, [2, null, 4], NO],
    [minimum, [4, null, 4], 'no to strong'],
    [rubric('minimum', {}, [1], [1]), [3, 4], 'Solid'],
    [rubric('sum', {}, [1], [2]), [3, 4], '11'],
    [rubric('sum', {}, [1], [2]), [3, null], '5 to 11'],
    [rubric('sum', { ok: 0.3 }, [0.1], [0.1]), [1, 2], 'ok'], // 0.1 + 0.2
    [rubric('sum', { one: 4, other: 4 }, [1], [1]), [2, 2], 'other'],
  ];
  for (const [rubric, scores, expected] of tables) {
    test(`${rubric.decision?.method} of ${scores.join(', ')}: ${expected}`, () => {
      assert.equal(shown(outcomeOf(rubric, answers(...scores))), expected);
    });
  }

  test('it says how it came about', () => {
    const because = (...scores: (number | null)[]): string => {
      const outcome = outcomeOf(sum, answers(...scores));
      return outcome.state === 'open' ? '' : outcome.because;
    };
    assert.equal(
      because(3, 3, 3, 3),
      'The sum of score times weight is 30 of 40; hire from 27, strong from 34.',
    );
    assert.equal(
      because(3, 3, 3, null),
      'The sum of score times weight is between 26 and 32 of 40; hire from 27, strong from 34. What was not assessed decides: D.',
    );
    assert.equal(because(4, 1, 1, 4), 'B is 1, and must reach 2; C is 1, and must reach 2.');
  });

  test('nothing comes of it before every criterion has an answer that counts', () => {
    const missing = { a: { score: 3, evidence: '  ' }, b: { score: undefined, evidence: 'drew' } };
    assert.equal(shown(outcomeOf(sum, missing)), 'open: a evidence, b score, c score, d score');
    assert.equal(shown(outcomeOf({ ...sum, criteria: [] }, {})), 'open: ');
  });

  test('a judgement needs a choice and reasons, and none outweighs a minimum', () => {
    const judged = rubric('judgement', { hire: 3 }, [1, 2], [1]);
    assert.deepEqual(choicesOf(judged), [NO, 'hire']);
    assert.deepEqual(choicesOf(rubric('judgement', {}, [1])), [
      'Not yet',
      'Partly',
      'Solid',
      'Strong',
    ]);
    const good = answers(3, null);
    assert.equal(shown(outcomeOf(judged, good)), 'open: score, evidence');
    assert.equal(
      shown(outcomeOf(judged, good, { choice: 'hire', reasons: ' ' })),
      'open: evidence',
    );
    assert.equal(shown(outcomeOf(judged, good, { choice: 'hire', reasons: 'Found it.' })), 'hire');
    const low = outcomeOf(judged, answers(1, 4), { choice: 'hire', reasons: 'Found it.' });
    assert.equal(shown(low), NO);
  });
});

test('a score counts with evidence only; not assessed needs none', () => {
  assert.equal(countedScore(undefined), undefined);
  assert.equal(countedScore({ score: 3, evidence: '' }), undefined);
  assert.equal(countedScore({ score: 3, evidence: 'drew it' }), 3);
  assert.equal(countedScore({ score: null, evidence: '' }), null);
});

const score = fc.integer({ min: 1, max: 4 });
const rubrics = fc
  .record({
    method: fc.constantFrom('sum' as const, 'minimum' as const),
    criteria: fc.array(
      fc.tuple(fc.integer({ min: 1, max: 5 }), fc.option(score, { nil: undefined })),
      { minLength: 1, maxLength: 6 },
    ),
    hire: fc.integer({ min: 1, max: 40 }),
    more: fc.integer({ min: 1, max: 20 }),
  })
  .map(({ method, criteria, hire, more }) =>
    rubric(method, { hire, strong: hire + more }, ...(criteria as [number, number?][])),
  );
const scored = rubrics.chain((rubric) =>
  fc.tuple(
    fc.constant(rubric),
    fc.array(fc.option(score, { nil: null, freq: 3 }), {
      minLength: rubric.criteria.length,
      maxLength: rubric.criteria.length,
    }),
  ),
);
const rank = (name: string): number => [NO, 'hire', 'strong'].indexOf(name);
/** The results at both ends. */
function ends(rubric: ScoredRubric, scores: (number | null)[]): [number, number] {
  const outcome = outcomeOf(rubric, answers(...scores));
  assert.notEqual(outcome.state, 'open');
  if (outcome.state === 'decided') return [rank(outcome.result), rank(outcome.result)];
  return outcome.state === 'between' ? [rank(outcome.least), rank(outcome.most)] : [NaN, NaN];
}

test('a better score never makes a result worse', () => {
  fc.assert(
    fc.property(scored, fc.nat(5), ([rubric, scores], at) => {
      const better = scores.map((one, index) =>
        index === at && one !== null ? Math.min(4, one + 1) : one,
      );
      const [before, after] = [ends(rubric, scores), ends(rubric, better)];
      assert.ok(after[0] >= before[0] && after[1] >= before[1]);
    }),
  );
});

test('whatever is assessed later, the result is one of those told', () => {
  fc.assert(
    fc.property(
      scored,
      fc.array(score, { minLength: 6, maxLength: 6 }),
      ([rubric, scores], later) => {
        const [least, most] = ends(rubric, scores);
        const [result] = ends(
          rubric,
          scores.map((one, at) => one ?? later[at] ?? 1),
        );
        assert.ok(least <= result && result <= most);
      },
    ),
  );
});

test('the order of criteria, and weights with thresholds times a number, change nothing', () => {
  fc.assert(
    fc.property(scored, fc.integer({ min: 2, max: 9 }), ([rubric, scores], times) => {
      const expected = shown(outcomeOf(rubric, answers(...scores)));
      const turned = { ...rubric, criteria: rubric.criteria.toReversed() };
      assert.equal(shown(outcomeOf(turned, answers(...scores))), expected);
      if (rubric.decision?.method !== 'sum') return;
      const larger: ScoredRubric = {
        ...rubric,
        criteria: rubric.criteria.map((one) => ({ ...one, weight: one.weight * times })),
        decision: {
          method: 'sum',
          thresholds: rubric.decision.thresholds.map(({ name, least }) => ({
            ...{ name, least: least * times },
          })),
        },
      };
      assert.equal(shown(outcomeOf(larger, answers(...scores))), expected);
    }),
  );
});
