import type { Hole, Inside } from './place.ts';
import type { Place } from './quote.ts';
import { shellPlaces } from './place-shell.ts';

const PROMPT = /^(?:[\w.-]+@[\w.-]+[^$#%\n]*)?[$%❯] /;

/** Whether shell code is a recorded session: no script has a line that begins with `$ `. */
export function isSession(code: string): boolean {
  return /^\$ /m.test(code);
}

/** Placeholders in a recorded session: each prompt begins a script; what is printed is left alone. */
export function sessionPlaces(code: string, holes: readonly Hole[], inside: Inside): Place[][] {
  const places: Place[][] = holes.map(() => ['comment']);
  for (const { start, text } of scriptsOf(code)) {
    const own = holes.flatMap((hole, index) =>
      hole.start >= start && hole.end <= start + text.length ? [{ hole, index }] : [],
    );
    const inner = own.map(({ hole }) => ({
      ...hole,
      start: hole.start - start,
      end: hole.end - start,
    }));
    const found = shellPlaces(text, inner, inside);
    for (const [at, { index }] of own.entries()) places[index] = found[at] ?? ['plain'];
  }
  return places;
}

/** What was typed in a session, each with its continued lines; prompts become blanks, so offsets stay. */
export function scriptsOf(code: string): { start: number; text: string }[] {
  const scripts: { start: number; text: string }[] = [];
  let open = false;
  let start = 0;
  for (const line of code.split('\n')) {
    const prompt = PROMPT.exec(line)?.[0];
    const more = open && /^> /.test(line) ? '  ' : '';
    const last = scripts.at(-1);
    if (prompt) scripts.push({ start, text: blank(line, prompt.length) });
    else if (last && (more || (open && last.text.endsWith('\\')))) {
      last.text += `\n${blank(line, more.length)}`;
    } else open = false;
    open ||= prompt !== undefined;
    start += line.length + 1;
  }
  return scripts;
}

function blank(line: string, length: number): string {
  return ' '.repeat(length) + line.slice(length);
}
