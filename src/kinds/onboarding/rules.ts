import type { EntryCheck, KindCheck } from '#core/kind.ts';
import type { OnboardingFields } from './schema.ts';

const stepOutsidePhase: EntryCheck = {
  id: 'path-without-steps',
  level: 'warn',
  why: 'A path is its steps: without them there is nothing to walk.',
  *check(entry) {
    if (entry.declared.some(({ component }) => component === 'Step')) return;
    yield {
      line: 1,
      column: 1,
      message: 'the path has no steps',
      fix: 'add <Phase id="…" title="…"> with <Step id="…" title="…"> inside',
    };
  },
};

const extendsCycle: KindCheck = {
  id: 'extends-cycle',
  level: 'error',
  why: 'A path that extends itself has no first phase.',
  *checkAll(entries) {
    const parents = new Map(
      entries.map((entry) => [entry.id, (entry.fields as unknown as OnboardingFields).extends]),
    );
    for (const { id, file, places } of entries) {
      const chain = [id];
      for (let next = parents.get(id); next !== undefined; next = parents.get(next)) {
        chain.push(next);
        if (next === id) {
          const [line, column] = places['extends'] ?? [1, 1];
          yield {
            file,
            line,
            column,
            message: `the path extends itself: ${chain.join(' → ')}`,
            fix: 'remove `extends` from one of them',
          };
        }
        if (chain.indexOf(next) !== chain.length - 1) break;
      }
    }
  },
};

/** Checks of onboarding paths. */
export const checks = [stepOutsidePhase];
export const checksAll = [extendsCycle];
