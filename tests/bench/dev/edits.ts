import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Writes into each file in turn, waits until the writing shows, and puts the file back.
 * @param shows resolves when the marker can be seen, rejects when it cannot within the limit.
 * @returns the milliseconds from writing to showing; Infinity for an edit that never showed.
 */
export async function timeEdits(edits: readonly Edit[], shows: Shows): Promise<number[]> {
  const times: number[] = [];
  for (const [index, { file, apply }] of edits.entries()) {
    const original = readFileSync(file, 'utf8');
    const marker = `marker${Date.now().toString(36)}x${index}`;
    const edited = apply(original, marker);
    const start = performance.now();
    writeFileSync(file, edited);
    const shown = await shows(marker, index).then(
      () => true,
      () => false,
    );
    times.push(shown ? performance.now() - start : Infinity);
    await pause(REST_MS);
    writeFileSync(file, original);
    await pause(REST_MS);
  }
  return times;
}

/** Asks for a page every 5 ms until it holds the marker. */
export async function served(url: string, marker: string): Promise<void> {
  const end = performance.now() + LIMIT_MS;
  while (performance.now() < end) {
    const response = await fetch(url);
    if ((await response.text()).includes(marker)) return;
    await pause(5);
  }
  throw new Error(`${url} did not show the change`);
}

/** The edit that adds a paragraph to a page below a handbook. */
export function paragraphIn(content: string, file: string): Edit {
  const apply = (text: string, marker: string) => `${text}\nThe ${marker} is new.\n`;
  return { file: join(content, file), apply };
}

/** The edit that gives a page another title. */
export function titleOf(content: string, file: string): Edit {
  const apply = (text: string, marker: string) =>
    text.replace(/^title: .*$/m, `title: New ${marker}`);
  return { file: join(content, file), apply };
}

/** How long an edit may take to show, in milliseconds. */
export const LIMIT_MS = 15_000;

export type Edit = { file: string; apply: (text: string, marker: string) => string };

type Shows = (marker: string, index: number) => Promise<void>;

/** So that one edit is over, with all debouncing, before the next. */
const REST_MS = 700;
