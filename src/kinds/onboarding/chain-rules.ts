import { durationInWords, minutesInWords, minutesOf } from '#core/dates.ts';
import type { EntryRecord } from '#core/entry.ts';
import type { RawFinding } from '#core/findings.ts';
import type { KindCheck } from '#core/kind.ts';
import { chainIn } from '#core/path-model.ts';
import { phasesOf, type PathPhase } from '#core/paths.ts';
import { daysOfWhen } from '#core/work-days.ts';
import { readingChecks } from './reading-rules.ts';
import type { OnboardingFields } from './schema.ts';

const extendsCycle: KindCheck = {
  id: 'extends-cycle',
  level: 'error',
  why: 'A path that extends itself has no first phase.',
  *checkAll(entries) {
    const parents = new Map(
      entries.map((entry) => [entry.id, (entry.fields as unknown as OnboardingFields).extends]),
    );
    for (const entry of entries) {
      const { id } = entry;
      const chain = [id];
      for (let next = parents.get(id); next !== undefined; next = parents.get(next)) {
        chain.push(next);
        if (next === id) {
          yield {
            ...field(entry, 'extends'),
            message: `the path extends itself: ${chain.join(' → ')}`,
            fix: 'remove `extends` from one of them',
          };
        }
        if (chain.indexOf(next) !== chain.length - 1) break;
      }
    }
  },
};

const inheritedStepId: KindCheck = {
  id: 'inherited-step-id',
  level: 'error',
  why: 'A path and those it extends are one page: a link to a step must lead to one.',
  *checkAll(entries, { graph }) {
    for (const entry of entries) {
      const outer = chainIn(graph, entry).filter((path) => path !== entry);
      for (const { component, id, line, column } of entry.declared) {
        if (component !== 'Step') continue;
        const owner = outer.find(({ declared }) =>
          declared.some((one) => one.component === 'Step' && one.id === id),
        );
        if (!owner) continue;
        yield {
          ...{ file: entry.file, line, column },
          message: `${owner.file}, which this path extends, has a step "${id}" too`,
          fix: `give this one another id, for instance "${entry.id.replace(/^.*\//, '')}-${id}"`,
        };
      }
    }
  },
};

const emptyPhase: KindCheck = {
  id: 'empty-phase',
  level: 'warn',
  why: 'A phase without steps is a heading with nothing to do.',
  *checkAll(entries, { graph }) {
    for (const entry of entries) {
      const phases = phasesOf(chainIn(graph, entry));
      for (const { component, id, line, column } of entry.declared) {
        const isEmpty = phases.some((phase) => phase.id === id && phase.steps.length === 0);
        if (component !== 'Phase' || !isEmpty) continue;
        yield {
          ...{ file: entry.file, line, column },
          message: `phase "${id}" has no steps`,
          fix: 'add <Step id="…" title="…"> inside, or remove it',
        };
      }
    }
  },
};

const pathDuration: KindCheck = {
  id: 'path-duration',
  level: 'warn',
  why: 'Somebody plans their weeks by the duration of a path.',
  *checkAll(entries, { graph }) {
    for (const entry of entries) {
      const { duration } = entry.fields as unknown as OnboardingFields;
      const minutes = duration === undefined ? undefined : minutesOf(duration);
      if (duration === undefined || minutes === undefined) continue;
      const phases = phasesOf(chainIn(graph, entry));
      const words = durationInWords(duration);
      const place = field(entry, 'duration');
      const work = phases
        .flatMap(({ steps }) => steps)
        .reduce((sum, step) => sum + step.minutes, 0);
      if (work > minutes) {
        yield {
          ...place,
          message: `its steps take ${minutesInWords(work)} together, more than ${words} (${minutesInWords(minutes)})`,
          fix: 'give it more time, or move steps into a path that extends it',
        };
      }
      const last = lastOf(phases);
      const days = Math.ceil(minutes / DAY);
      if (!last || last.day <= days) continue;
      yield {
        ...place,
        message: `phase "${last.phase.id}" ends on working day ${last.day} (${last.phase.when}), later than ${words} (working day ${days})`,
        fix: 'give it more time, or let the phase be sooner',
      };
    }
  },
};

/** Minutes of a working day. */
const DAY = 480;

function lastOf(phases: readonly PathPhase[]): { phase: PathPhase; day: number } | undefined {
  const ends = phases.map((phase) => ({ phase, day: daysOfWhen(phase.when ?? '')?.[1] ?? 0 }));
  return ends.sort((a, b) => b.day - a.day)[0];
}

function field(
  { file, places }: EntryRecord,
  name: string,
): Pick<RawFinding, 'file' | 'line' | 'column'> {
  const [line, column] = places[name] ?? [1, 1];
  return { file, line, column };
}

/** Checks of paths with those that they extend, and with the pages that they lead to. */
export const chainChecks = [
  extendsCycle,
  inheritedStepId,
  emptyPhase,
  pathDuration,
  ...readingChecks,
];
