import { element } from '#ui/work/dom.ts';
import { minuteOf, resultOf } from './markdown.ts';
import { outcomeOf } from './scoring.ts';
import { answerOf, type Sheet, type SheetRubric } from './sheet.ts';

/** Prints one page: a sheet as it is, or a blank one with boxes to tick. */
export function printSheet(rubric: SheetRubric, sheet: Sheet | undefined): void {
  const page = sheetOnPaper(rubric, sheet);
  document.body.append(page);
  addEventListener('afterprint', () => page.remove(), { once: true });
  print();
}

function sheetOnPaper(rubric: SheetRubric, sheet: Sheet | undefined): HTMLElement {
  const rows = rubric.criteria.map((criterion) => {
    const { score, evidence } = sheet
      ? answerOf(sheet, criterion.id)
      : { score: undefined, evidence: '' };
    const boxes = [
      ...rubric.scale.map(({ value, label }) => `${box(score === value)} ${value} ${label}`),
      `${box(score === null)} not assessed`,
    ];
    const { title, weight, mustReach } = criterion;
    const about = `weight ${weight}${mustReach === undefined ? '' : `, at least ${mustReach}`}`;
    const name = element('th', '', element('strong', '', title), element('br', ''), about);
    name.scope = 'row';
    const scores = element('td', '', ...boxes.flatMap((line) => [line, element('br', '')]));
    return element('tr', '', name, scores, element('td', '', element('div', 'evidence', evidence)));
  });
  const heads = element(
    'tr',
    '',
    ...['Criterion', 'Score', 'Evidence'].map((word) => element('th', '', word)),
  );
  const table = element('table', '', element('thead', '', heads), element('tbody', '', ...rows));
  const outcome = sheet && outcomeOf(rubric, sheet.answers, sheet.judgement);
  const result = outcome
    ? `${resultOf(outcome)} ${outcome.state === 'open' ? '' : outcome.because}`
    : ruleOf(rubric);
  const notes = (sheet?.notes ?? []).map(
    ({ at, text }) => `${minuteOf(at, sheet?.begun ?? at)} ${text}`,
  );
  const page = element(
    'section',
    'printed-sheet',
    element('h1', '', rubric.title),
    element(
      'div',
      'heads',
      ...line('Candidate', sheet?.reference),
      ...line('Interviewer', sheet?.interviewer),
      ...line('Level', sheet?.level),
      ...line('Date', sheet?.begun.slice(0, 10)),
    ),
    table,
    element('p', '', element('strong', '', sheet ? 'Overall ' : 'Rule '), result),
    ...(notes.length > 0
      ? [element('p', '', element('strong', '', 'Notes '), notes.join(' · '))]
      : []),
    element('p', '', `Rubric ${rubric.id}, version ${rubric.version}`),
  );
  const written = page.textContent.length;
  page.style.setProperty('--text', written < 3000 ? '8.5pt' : written < 6000 ? '7pt' : '6pt');
  // What one page leaves to each criterion, in millimetres.
  if (!sheet) page.style.setProperty('--room', `${Math.floor(205 / rubric.criteria.length)}mm`);
  return page;
}

function line(label: string, text: string | undefined): HTMLElement[] {
  return [element('p', '', `${label}: `, element('span', 'line', text ?? ''))];
}

function box(isTicked: boolean): string {
  return isTicked ? '☒' : '☐';
}

function ruleOf({ decision }: SheetRubric): string {
  const from = (decision?.thresholds ?? [])
    .map(({ name, least }) => `${name} from ${least}`)
    .join(', ');
  const methods = {
    sum: 'Score times weight, summed up',
    minimum: 'The lowest score decides',
    judgement: 'Your judgement, with reasons',
  };
  return decision ? `${methods[decision.method]}${from ? `: ${from}` : ''}.` : '';
}
