import type { Situation } from './answer.ts';

/** What readers of a kind of page look for most: the first comes first, the others before the rest. */
const NEEDED: Record<string, string[]> = {
  runbook: ['runbook', 'service'],
  service: ['runbook', 'service'],
  onboarding: ['onboarding', 'guide'],
  rubric: ['rubric'],
  standard: ['standard'],
  decision: ['decision'],
};

/** The situation of a reader of this page. */
export function situationOf({ body }: Document, now = new Date()): Situation {
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return {
    kinds: NEEDED[body.dataset['kind'] ?? ''] ?? [],
    today: today.map((part) => String(part).padStart(2, '0')).join('-'),
  };
}
