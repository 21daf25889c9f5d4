import { isTyped, singleKeysAreOff } from '#ui/single-keys.ts';
import { coveredHeight } from '#ui/work/dom.ts';
import { keyAction } from './keys.ts';
import type { StepView } from './step-view.ts';

/**
 * Single keys for steps. What they do is done in the step that has the focus or was last clicked, while
 * that is in view; else the first press only goes to the step in view, so that nothing is ticked unseen.
 */
export function addKeys(
  steps: readonly StepView[],
  showKeys: () => void,
  signal: AbortSignal,
): void {
  let latest: StepView | undefined;
  const follow = ({ target }: Event): void => {
    latest = steps.find(({ item }) => item.contains(target as Node)) ?? latest;
  };
  document.addEventListener('focusin', follow, { signal });
  document.addEventListener('pointerdown', follow, { signal });
  document.addEventListener('keydown', (event) => press(event), { signal });

  function press(event: KeyboardEvent): void {
    const action = keyAction(event);
    if (!action || event.defaultPrevented || event.repeat || isTyped(event)) return;
    if (singleKeysAreOff() || document.querySelector(':modal')) return;
    event.preventDefault();
    if (action === 'keys') return showKeys();
    const at = latest && isInView(latest) ? latest : undefined;
    if (action === 'next') next(at, 1);
    else if (action === 'previous') next(at, -1);
    else if (at) at[action]();
    else next(undefined, 1);
  }

  function next(from: StepView | undefined, by: 1 | -1): void {
    const nearest = steps.find(isInView) ?? steps[0];
    const to = from ? steps[steps.indexOf(from) + by] : nearest;
    (to ?? from)?.go();
  }
}

function isInView({ item }: StepView): boolean {
  const { top, bottom } = item.getBoundingClientRect();
  return bottom > coveredHeight() && top < innerHeight;
}
