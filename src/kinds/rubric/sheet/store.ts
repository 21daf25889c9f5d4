import { PREFIX } from '#ui/storage.ts';
import { checkedSheet } from './kept.ts';
import type { Sheet } from './sheet.ts';

/**
 * A sheet is in the tab's memory only. Where its interviewer asks for it, the tab's session storage
 * keeps it through a reload: it goes with the tab.
 */
const nameOf = (rubric: string): string => `${PREFIX}sheet:${rubric}`;

/** The sheet that this tab kept for a rubric, if it was asked to. */
export function keptSheet(rubric: string): Sheet | undefined {
  try {
    const sheet = checkedSheet(JSON.parse(sessionStorage.getItem(nameOf(rubric)) ?? ''));
    return sheet?.rubric.id === rubric ? sheet : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a sheet through a reload, and says whether the browser took it. */
export function keepSheet(sheet: Sheet): boolean {
  try {
    sessionStorage.setItem(nameOf(sheet.rubric.id), JSON.stringify(sheet));
    return true;
  } catch {
    return false;
  }
}

export function forgetSheet(rubric: string): void {
  try {
    sessionStorage.removeItem(nameOf(rubric));
  } catch {
    // Nothing was kept.
  }
}
