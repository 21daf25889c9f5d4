import type { Hole } from '#core/values/place.ts';

/** A placeholder of a param in code; `{{end}}` and the like are Go template syntax. */
export const PLACEHOLDER = /\{\{(?!(?:end|else|break|continue)\}\})([A-Za-z][\w-]*)\}\}/g;

/** The placeholders of declared params in a piece of code. */
export function placeholdersOf(code: string, params: ReadonlySet<string> | undefined): Hole[] {
  if (!params || !code.includes('{{')) return [];
  return [...code.matchAll(PLACEHOLDER)]
    .map(({ 0: text, 1: name = '', index: start }) => ({ start, end: start + text.length, name }))
    .filter(({ name }) => params.has(name));
}
