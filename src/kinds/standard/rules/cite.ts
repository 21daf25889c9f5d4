import { copyText } from '#ui/clipboard.ts';
import { button, element } from '#ui/work/dom.ts';
import { commentOf, quoteOf, type CitedRule } from './citation.ts';

/** What leads to the list of rules, below which each has its address. */
const list = document.querySelector('[data-rules]') as HTMLElement;

/** At each rule of the page, how to bring it into a review: as a link, as a quote, as a comment. */
for (const rule of document.querySelectorAll<HTMLElement>('.rule[id]')) {
  const facts = rule.querySelector('.facts');
  const said = element('span', '');
  const copy =
    (make: (rule: CitedRule) => string): (() => void) =>
    () =>
      void copyText(make(readRule(rule))).then((words) => (said.textContent = words));
  const ways: [string, (rule: CitedRule) => string][] = [
    ['Link', ({ url }) => url],
    ['Quote', quoteOf],
    ['Review comment', commentOf],
  ];
  const buttons = ways.map(([word, make]) => button(word, `to ${rule.id}, copied`, copy(make)));
  facts?.append(element('li', 'cite', 'Copy: ', ...buttons, said));
}

function readRule(rule: HTMLElement): CitedRule {
  const text = (selector: string): string =>
    (rule.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const heading = rule.ariaLabel ?? '';
  return {
    id: rule.id,
    title: heading.slice(heading.indexOf(': ') + 2),
    level: text('[data-level]'),
    url: new URL(`${list.dataset['rules']}${rule.id}/`, location.href).href,
    text: text(':scope > .prose > p'),
    why: text('.remark .prose > p'),
  };
}
