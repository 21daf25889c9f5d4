import { announce } from './clipboard.ts';
import { fragmentOf, namesLine } from './line-links.ts';

/**
 * Numbers of lines become links: one stop a block for the tab key, arrow keys go from number to number.
 * Lines that the address names are marked; clicking a number names it, with Shift all up to it.
 */
const blocks = document.querySelectorAll<HTMLElement>('.code.numbered');
const lines = [...blocks].flatMap(numberLines);
showNamed();
addEventListener('hashchange', showNamed);

interface Line {
  element: HTMLElement;
  /** Marks the line if the address names it, and says whether it does. */
  mark(): boolean;
}

function numberLines(block: HTMLElement): Line[] {
  const id = encodeURIComponent(block.id);
  const numbers: HTMLAnchorElement[] = [];
  block.classList.add('linked');
  block.addEventListener('keydown', (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const at = numbers.indexOf(event.target as HTMLAnchorElement);
    const next = step && at !== -1 ? numbers[at + step] : undefined;
    if (!next) return;
    event.preventDefault();
    for (const number of numbers) number.tabIndex = number === next ? 0 : -1;
    next.focus();
  });
  return [...block.querySelectorAll<HTMLElement>('.line')].map((element, index) => {
    const line = index + 1;
    const number = document.createElement('a');
    number.className = 'number';
    number.href = fragmentOf(id, line);
    number.ariaLabel = `Line ${line}`;
    number.tabIndex = index ? -1 : 0;
    number.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const named = fragmentOf(id, line, event.shiftKey ? location.hash : '');
      history.replaceState(history.state, '', named);
      for (const { mark } of lines) mark();
      announce('Link in the address bar');
    });
    numbers.push(number);
    element.prepend(number);
    const mark = (): boolean => element.classList.toggle('at', namesLine(location.hash, id, line));
    return { element, mark };
  });
}

/** Brings the lines that the address names into view, out of what is closed. */
function showNamed(): void {
  const [first] = lines.filter(({ mark }) => mark());
  for (let around = first?.element.parentElement; around; around = around.parentElement) {
    if (around instanceof HTMLDetailsElement) around.open = true;
    if (around.hidden) around.dispatchEvent(new Event('beforematch'));
  }
  first?.element.scrollIntoView({ block: 'center', inline: 'nearest' });
}
