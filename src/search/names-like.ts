import { likeness, parts } from './words.ts';

/** Names offered must be at least so much like what was typed. */
const ALIKE = 0.3;
const MOST = 5;

/** Names of alerts, rules, services and pages that look most like what was asked for, the likest first. */
export function namesLike(
  text: string,
  known: readonly string[],
): { name: string; like: number }[] {
  if (text === '') return [];
  return known
    .filter((name) => parts(name).length > 1)
    .map((name) => ({ name, like: likeness(name, text) }))
    .filter(({ like }) => like >= ALIKE)
    .sort((a, b) => b.like - a.like)
    .slice(0, MOST);
}
