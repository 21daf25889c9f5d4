/** When a runbook is the right one for an alert: only with this severity, only with these labels. */
export interface Conditions {
  severity?: string | undefined;
  match: Record<string, string>;
}

/** Labels that an address carries, in its query or in a query within its fragment, names in lower case. */
export function labelsOf(search: string, hash: string): Map<string, string> {
  const inside = hash.includes('?') ? hash.slice(hash.indexOf('?')) : '';
  const labels = new Map<string, string>();
  for (const [name, value] of [...new URLSearchParams(search), ...new URLSearchParams(inside)]) {
    const key = name.toLowerCase();
    if (isSet(value) && !labels.has(key)) labels.set(key, value.trim());
  }
  return labels;
}

/** Whether a label has a value: what a template left empty or unexpanded is none. */
function isSet(value: string): boolean {
  return value.trim() !== '' && value.trim() !== '<no value>' && !value.includes('{{');
}

/**
 * What is left of several choices when labels are known: none that a label contradicts, and where some
 * have all their conditions met, only those with the most of them.
 */
export function narrowed<C extends Conditions>(
  choices: readonly C[],
  labels: ReadonlyMap<string, string>,
): C[] {
  const left = choices.filter((choice) =>
    conditions(choice).every(([name, value]) => (labels.get(name) ?? value) === value),
  );
  const met = left.filter((choice) => conditions(choice).every(([name]) => labels.has(name)));
  const most = Math.max(...met.map((choice) => conditions(choice).length));
  return met.length > 0 ? met.filter((choice) => conditions(choice).length === most) : left;
}

function conditions({ severity, match }: Conditions): [name: string, value: string][] {
  const labels = Object.entries(match).map(([name, value]): [string, string] => [
    name.toLowerCase(),
    value,
  ]);
  return severity === undefined ? labels : [['severity', severity], ...labels];
}
