import { minutesInWords } from '#core/dates.ts';
import type { Who } from '#core/paths.ts';
import { isPartOf, type PhaseFigures } from './figures.ts';

/** A whole day in a calendar file. */
export interface PathEvent {
  /** The same each time the file is made, so that a calendar changes what it has. */
  uid: string;
  day: string;
  title: string;
  text?: string;
  url: string;
}

/**
 * What is still to come of a path for somebody: each meeting, and for each phase the day by which its
 * other steps are due. A meeting has no time yet: it stands on its phase's last day, to be moved.
 */
export function eventsOf(phases: readonly PhaseFigures[], who: Who, page: string): PathEvent[] {
  const { host = 'handbook', pathname = '' } = URL.parse(page) ?? {};
  const of = `${pathname.replaceAll('/', '.')}@${host}`;
  return phases.flatMap(({ id, title, steps }) =>
    steps.flatMap((step): PathEvent[] => {
      const { span } = step;
      if (!span || step.done || step.not || !isPartOf(who, step)) return [];
      const url = `${page}#${encodeURIComponent(step.id)}`;
      const uid = `${step.id}${of}`;
      if (step.kind === 'meet') {
        const length = step.minutes > 0 ? ` (${minutesInWords(step.minutes)})` : '';
        return [{ uid, day: span.to, title: `Meet: ${step.title}${length}`, text: title, url }];
      }
      const own = steps.filter(
        (one) => one.kind !== 'meet' && !one.done && !one.not && isPartOf(who, one),
      );
      if (own[0] !== step) return [];
      const count = own.length === 1 ? '1 step' : `${own.length} steps`;
      return [
        {
          ...{ uid: `due.${id}${of}`, day: span.to, title: `${title}: ${count} due` },
          ...{ text: own.map((one) => `- ${one.title}`).join('\n'), url },
        },
      ];
    }),
  );
}
