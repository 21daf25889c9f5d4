/** What a small form asks. */
export interface Question {
  label: string;
  hint?: string;
  /** What stands in the field already. */
  text?: string | undefined;
  /** On the button that says yes. */
  yes?: string;
  /** Asks nothing but whether. */
  noText?: boolean;
  /** Is code, and not words. */
  isCode?: boolean;
}

/**
 * Opens a small form in a place: Ctrl-Enter or its button gives what was written to `save`, Escape or
 * Cancel gives nothing; then it is gone, and the focus is back where it was opened from.
 */
export function openForm(
  place: HTMLElement,
  question: Question,
  save: (text: string) => void,
): void {
  const back = document.activeElement as HTMLElement | null;
  const template = document.querySelector<HTMLTemplateElement>('template[data-run-form]');
  const form = template?.content.querySelector('form')?.cloneNode(true) as HTMLFormElement;
  const part = (name: string): HTMLElement => form.querySelector(`[data-${name}]`) as HTMLElement;
  const field = form.querySelector('textarea') as HTMLTextAreaElement;
  const yes = part('yes');
  part('label').textContent = question.label;
  part('hint').textContent = question.hint ?? '';
  yes.textContent = question.yes ?? 'Save';
  field.value = question.text ?? '';
  field.hidden = question.noText ?? false;
  field.classList.toggle('is-code', question.isCode ?? false);
  const close = (): void => {
    form.remove();
    back?.focus();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    close();
    save(field.value);
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  part('no').addEventListener('click', close);
  place.replaceChildren(form);
  (question.noText ? yes : field).focus();
}
