/** How long a control says that something was copied, in milliseconds. */
export const COPIED_FOR = 2000;

const status = document.createElement('div');
status.className = 'sr-only';
status.role = 'status';
document.body.append(status);

/** Has a screen reader say something when it is done with what it says; also twice the same. */
export function announce(text: string): void {
  status.textContent = '';
  requestAnimationFrame(() => (status.textContent = text));
}

/**
 * Copies text. Returns and announces how that went: `Copied` or `Not copied`. Pages served without
 * https have only the old way.
 */
export async function copyText(text: string): Promise<string> {
  const copied = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  const said = copied || copyBySelection(text) ? 'Copied' : 'Not copied';
  announce(said);
  return said;
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement as HTMLElement | null;
  const field = document.createElement('textarea');
  field.className = 'sr-only';
  field.value = text;
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  focused?.focus({ preventScroll: true });
  return copied;
}
