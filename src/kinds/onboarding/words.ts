import type { PathStep, Who } from '#core/paths.ts';

/** Who does a step, for who has not said who they are. */
export const PEOPLE: Record<Who, string> = {
  hire: 'New colleague',
  buddy: 'Buddy',
  manager: 'Manager',
};

/** What sort of step it is. */
export const SORTS: Record<PathStep['kind'], string> = {
  read: 'Read',
  do: 'Do',
  meet: 'Meet',
  outcome: 'Outcome',
};
