/** How many services fail with one, in words. */
export function saidOf(count: number): string {
  if (count === 0) return 'No other service fails with it.';
  return `${count} ${count === 1 ? 'service fails' : 'services fail'} with it, if nothing catches it.`;
}
