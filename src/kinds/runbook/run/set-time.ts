import { clock } from './clock.ts';

/** Shows a moment in UTC, and the reader's own time to who points at it. */
export function setTime(time: HTMLTimeElement, at: string, from?: string): HTMLTimeElement {
  time.dateTime = at;
  time.textContent = clock(at, from);
  time.title = `${new Date(at).toLocaleTimeString()} local time`;
  return time;
}
