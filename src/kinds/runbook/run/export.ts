import { COPIED_FOR, copyText } from '#ui/clipboard.ts';
import { saveFile } from '#ui/work/dom.ts';
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
  saveFile(fileNameOf(run), jsonOf(run), 'application/json');
}
