import { singleKeysAreOff, turnSingleKeys } from '#ui/single-keys.ts';

/** Opens the list of keys, with the choice to turn them off. */
export function showKeys(): void {
  const dialog = document.querySelector<HTMLDialogElement>('.run-keys');
  const choice = dialog?.querySelector('input');
  if (!dialog || !choice || dialog.open) return;
  choice.checked = !singleKeysAreOff();
  choice.onchange = () => turnSingleKeys(choice.checked);
  dialog.showModal();
}
