import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RawFinding, Rule } from '#core/findings.ts';
import { listOf } from '#core/near.ts';
import { isAnother, ownRules, readLock, RULES_LOCK, type OwnRule } from '#core/rule-lock.ts';
import type { Subject } from '../check.ts';

/** Rules about ids that are to last. */
export const lockRules: Rule[] = [
  {
    id: 'removed-rule',
    level: 'error',
    why: 'A rule’s address is in reviews and linters: it must go on to say what became of it.',
  },
  {
    id: 'reused-rule',
    level: 'error',
    why: 'An id that names another rule than before makes every old citation wrong.',
  },
  {
    id: 'rules-lock',
    level: 'warn',
    why: 'Only ids that are in rules.lock are kept from being removed or reused.',
  },
];

/** Compares the rules of the standards with `rules.lock`, where a handbook has one. */
export function* lockChecks({ compilation }: Subject): Iterable<RawFinding> {
  const { scan, records } = compilation;
  const own = ownRules(records);
  yield* reused(own);
  if (!scan.others.has(RULES_LOCK)) return;
  const { rules, wrong } = readLock(readFileSync(join(scan.root, RULES_LOCK), 'utf8'));
  const byId = new Map(own.map((rule) => [rule.id, rule]));
  for (const line of wrong) {
    const message = 'this line is no rule id with its title';
    yield inLock('rules-lock', line, message, 'run `handrail rules lock`, which writes this file');
  }
  for (const { id, title, line } of rules) {
    const now = byId.get(id);
    if (!now) {
      const message = `rule ${id}${title && ` "${title}"`} is gone from the standards`;
      const fix =
        'put it back with `deprecated="why"`, or name it under `removedRules` of its standard, with `replacedBy`';
      yield inLock('removed-rule', line, message, fix);
    } else if (!now.isRemoved && title && now.title && isAnother(title, now.title)) {
      yield {
        ...{ rule: 'reused-rule', file: now.file, line: now.line, column: now.column },
        message: `${id} was "${title}" and is now "${now.title}"`,
        fix: `another rule gets the next free number; if it is the same in other words, write the new title at ${RULES_LOCK}:${line}`,
      };
    }
  }
  const locked = new Set(rules.map(({ id }) => id));
  // A draft's ids were not cited by anyone yet.
  const added = own.filter(({ id, isDraft }) => !isDraft && !locked.has(id)).map(({ id }) => id);
  if (added.length === 0) return;
  const message = `${listOf(added)} ${added.length === 1 ? 'is' : 'are'} not in it yet`;
  yield inLock('rules-lock', 1, message, 'run `handrail rules lock` and commit the file');
}

/** An id stands among the removed ones, and again among the rules. */
function* reused(own: readonly OwnRule[]): Iterable<RawFinding> {
  const present = new Map(own.filter(({ isRemoved }) => !isRemoved).map((rule) => [rule.id, rule]));
  for (const { id, isRemoved, file, line } of own) {
    const again = isRemoved ? present.get(id) : undefined;
    if (!again) continue;
    yield {
      ...{ rule: 'reused-rule', file: again.file, line: again.line, column: again.column },
      message: `${id} is a removed rule (${file}:${line})`,
      fix: 'give this rule the next free number; if it is the old one, take it out of `removedRules`',
    };
  }
}

function inLock(rule: string, line: number, message: string, fix: string): RawFinding {
  return { rule, file: RULES_LOCK, line, column: 1, message, fix };
}
