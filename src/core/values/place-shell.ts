import type { Hole, Inside } from './place.ts';
import type { Place } from './quote.ts';
import { commandPlaces } from './place-command.ts';
import { ShellReader } from './shell-reader.ts';

/** Placeholders in a script of a POSIX-like shell. */
export function shellPlaces(code: string, holes: readonly Hole[], inside: Inside): Place[][] {
  const { commands, marks } = new ShellReader(code, holes).read();
  const places: Place[][] = holes.map((_, index) => marks.get(index) ?? ['plain']);
  for (const command of commands) {
    for (const [index, found] of commandPlaces(command, inside)) places[index] = found;
  }
  return places;
}
