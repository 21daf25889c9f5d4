import { copyText } from '#ui/clipboard.ts';
import { checklist } from './checklist.ts';

/** `<rule-checklist>`: copies the rules that the list shows now as a task list. */
class RuleChecklist extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    const button = this.querySelector('button') as HTMLButtonElement;
    const label = button.textContent;
    button.addEventListener('click', () => {
      void copyText(checklist(shown())).then((said) => {
        button.textContent = said;
        setTimeout(() => (button.textContent = label), 2000);
      });
    });
  }
}

function shown(): Parameters<typeof checklist>[0] {
  const rows = document.querySelectorAll<HTMLTableRowElement>('tr.row:not([hidden])');
  return [...rows].map((row) => {
    const link = row.querySelector('a') as HTMLAnchorElement;
    return {
      title: link.textContent.trim(),
      url: link.href,
      level: row.cells[1]?.textContent.trim() ?? '',
    };
  });
}

customElements.define('rule-checklist', RuleChecklist);
