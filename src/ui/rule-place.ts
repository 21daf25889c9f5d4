/** Goes to the rule that a short address names, whatever its letter case. */
export function goToRule(was: string): void {
  if (location.hash) return;
  const id = decodeURIComponent(was).split('/').at(-2)?.toLowerCase();
  const rule = [...document.querySelectorAll('.rule[id]')].find(
    (one) => one.id.toLowerCase() === id,
  );
  if (rule) location.replace(`#${rule.id}`);
}
