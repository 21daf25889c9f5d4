const KEPT = 20;

/** Tabs that a reader chose, latest first, one a line, with a new one; old ones are forgotten. */
export function withChoice(choices: string, name: string): string {
  const others = choices.split('\n').filter((other) => other !== name);
  return [name, ...others].slice(0, KEPT).join('\n');
}

/** Which of some tabs was chosen last; the first one if none was. */
export function chosenOf(names: readonly string[], choices: string): number {
  const latest = choices.split('\n').find((name) => names.includes(name));
  return Math.max(0, names.indexOf(latest ?? ''));
}
