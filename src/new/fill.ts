import { stringify } from 'yaml';

/** What a template's slots hold; a line with an empty one is left out. */
export type Slots = Record<string, string | undefined>;

/**
 * Fills `<<name>>` in a template. Lines between `<<if name>>` and `<<end>>` stand only where that slot
 * holds something.
 */
export function fill(template: string, slots: Slots): string {
  const chosen = template.replace(
    /^<<if (\w+)>>\n([^]*?)^<<end>>\n/gm,
    (_, name: string, lines: string) => (slots[name] === undefined ? '' : lines),
  );
  return chosen
    .split('\n')
    .filter((line) => slotsIn(line).every((name) => slots[name] !== undefined))
    .map((line) => line.replace(/<<(\w+)>>/g, (_, name: string) => slots[name] ?? ''))
    .join('\n');
}

/** A value in a line of YAML, quoted where it needs to be. */
export function yamlValue(value: string | string[]): string {
  return stringify(value, { lineWidth: 0, collectionStyle: 'flow' }).trim();
}

function slotsIn(line: string): string[] {
  return [...line.matchAll(/<<(\w+)>>/g)].map(([, name = '']) => name);
}
