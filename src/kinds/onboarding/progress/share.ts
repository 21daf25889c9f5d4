import { readPaths, fileOf, type Read } from './file.ts';
import type { Progress, StepProgress } from './progress.ts';

/** A fragment begins so; the number is the form of what follows. */
const START = '#progress=1.';
/** Characters of the longest link that is made or read. */
const MOST_LINK = 8000;
/** Bytes that a link may hold, written out. */
const MOST_BYTES = 256_000;

/**
 * Progress as the fragment of a link, which no browser sends to a server: JSON, compressed, in
 * base64url. Without the words of steps, and without notes unless asked for; undefined where it is
 * too long.
 */
export async function sharedFragment(
  paths: readonly Progress[],
  { notes }: { notes: boolean },
): Promise<string | undefined> {
  const shown = paths.map((progress) => ({
    ...progress,
    steps: Object.fromEntries(
      Object.entries(progress.steps).map(([id, step]) => [id, shownStep(step, notes)]),
    ),
  }));
  const text = JSON.stringify(JSON.parse(fileOf(shown)));
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  const fragment = START + base64url(bytes);
  return fragment.length > MOST_LINK ? undefined : fragment;
}

/** The progress in a fragment, or why it cannot be read; undefined where there is none. */
export async function readShared(hash: string): Promise<Read | undefined> {
  if (!hash.startsWith('#progress=')) return undefined;
  if (!hash.startsWith(START)) return no('This link was made by another version of the handbook.');
  if (hash.length > MOST_LINK) return no('This link is longer than any that is made here.');
  try {
    return readPaths(JSON.parse(await unpacked(hash.slice(START.length))), new Map());
  } catch {
    return no('This link is damaged: perhaps it was cut off. Ask for it again.');
  }
}

function shownStep({ text: _, note, ...step }: StepProgress, notes: boolean): StepProgress {
  return notes && note !== undefined ? { ...step, note } : step;
}

/** @throws Error where the text is damaged, or holds too much. */
async function unpacked(text: string): Promise<string> {
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
    letter.charCodeAt(0),
  );
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let found = '';
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return found + decoder.decode();
    size += value.length;
    if (size > MOST_BYTES) {
      void reader.cancel().catch(() => undefined);
      throw new Error('too large');
    }
    found += decoder.decode(value, { stream: true });
  }
}

function base64url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function no(why: string): { error: string } {
  return { error: `${why} Nothing was changed.` };
}
