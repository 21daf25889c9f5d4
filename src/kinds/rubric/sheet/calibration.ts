import { element } from '#ui/work/dom.ts';

/**
 * Practice on sample answers: a score of one's own first, then those of others, each with what it
 * stands for. Nothing of it is kept.
 */
for (const sample of document.querySelectorAll<HTMLElement>('[data-sample]')) {
  const { sample: criterion = '', scores = '' } = sample.dataset;
  const levels = [
    ...document.querySelectorAll<HTMLElement>(
      `[id="${CSS.escape(`criterion-${criterion}`)}"] > .anchors > li[data-value]`,
    ),
  ];
  if (levels.length > 0) practise(sample, levels, scores.split(' ').map(Number));
}

function practise(sample: HTMLElement, levels: readonly HTMLElement[], others: number[]): void {
  const details = sample.querySelector('details') as HTMLDetailsElement;
  const given = sample.querySelector('[data-given]') as HTMLElement;
  const name = levels[0]?.closest('section')?.querySelector('h3')?.textContent.trim();
  const link = sample.querySelector('[data-criterion-name]');
  if (link && name) link.textContent = `“${name}”`;
  const group = element('fieldset', 'practice', element('legend', '', 'Your score'));
  for (const level of levels) {
    const radio = element('input', '');
    radio.type = 'radio';
    radio.name = `practice-${sample.id}`;
    radio.autocomplete = 'off';
    radio.addEventListener('change', () => {
      details.open = true;
      told.textContent = comparison(Number(level.dataset['value']), others);
    });
    group.append(element('label', '', radio, ` ${labelOf(level)}`));
  }
  const told = element('p', 'compared');
  told.role = 'status';
  details.before(group);
  details.append(told);
  given.replaceWith(element('ul', '', ...linesOf(levels, others)));
}

/** How often each score was given, with what earns it. */
function linesOf(levels: readonly HTMLElement[], others: readonly number[]): HTMLElement[] {
  return levels.flatMap((level) => {
    const count = others.filter((score) => score === Number(level.dataset['value'])).length;
    if (count === 0) return [];
    const words = level.querySelector('p')?.textContent ?? '';
    const times = `${count} of ${others.length}: `;
    return [element('li', '', times, element('strong', '', labelOf(level)), `. ${words}`)];
  });
}

function comparison(own: number, others: readonly number[]): string {
  const same = others.filter((score) => score === own).length;
  if (same === others.length) return 'You scored it as everybody did.';
  const apart = Math.max(...others.map((score) => Math.abs(score - own)));
  const words =
    same === 0 ? 'Nobody gave your score' : `${same} of ${others.length} gave your score`;
  return `${words}; the furthest from it is ${apart} apart.`;
}

function labelOf(level: HTMLElement): string {
  return (level.querySelector('a')?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
