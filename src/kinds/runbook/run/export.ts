import { COPIED_FOR, copyText } from '#ui/clipboard.ts';
import { fileNameOf, jsonOf } from './download.ts';
import type { Run, StepPlace } from './run.ts';
import { timelineOf } from './timeline.ts';

/** Copies the timeline of a run; the button says how that went. */
export async function copyTimeline(
  run: Run,
  places: readonly StepPlace[],
  button: HTMLElement,
): Promise<void> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  button.textContent = await copyText(timelineOf(run, places, zone));
  setTimeout(() => (button.textContent = 'Copy timeline'), COPIED_FOR);
}

/** Saves a run as a file. */
export function download(run: Run): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([jsonOf(run)], { type: 'application/json' }));
  link.download = fileNameOf(run);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
