import { element } from '#ui/work/dom.ts';
import { resultOf } from './markdown.ts';
import { nudgesFor } from './nudges.ts';
import { choicesOf, outcomeOf, type Judgement, type Outcome } from './scoring.ts';
import type { Sheet, SheetRubric } from './sheet.ts';

/** What comes of a sheet, at the end of the page, and how it came about. */
export class OverallView {
  readonly #root: HTMLElement;
  readonly #isJudged: boolean;

  constructor(root: HTMLElement, rubric: SheetRubric, judge: (judgement: Judgement) => void) {
    this.#root = root;
    this.#isJudged = rubric.decision?.method === 'judgement';
    if (!this.#isJudged) return;
    this.#part('choices').replaceChildren(
      ...choicesOf(rubric).map((choice) => {
        const radio = element('input', '');
        radio.type = 'radio';
        radio.name = 'judgement';
        radio.value = choice;
        radio.autocomplete = 'off';
        return element('label', '', radio, ` ${choice}`);
      }),
    );
    this.#part('judgement').addEventListener('input', () =>
      judge({ choice: this.#chosen()?.value ?? '', reasons: this.#reasons.value }),
    );
  }

  show(sheet: Sheet | undefined, hints: boolean): void {
    this.#root.hidden = !sheet;
    if (!sheet) return;
    const { rubric, answers, judgement } = sheet;
    const outcome = outcomeOf(rubric, answers, judgement);
    const result = resultOf(outcome);
    if (this.#part('result').textContent !== result) this.#part('result').textContent = result;
    this.#part('because').textContent = because(outcome, rubric);
    this.#part('lines').replaceChildren(
      ...outcome.lines.map(({ id, title, weight, score }) => {
        const link = element('a', '', title);
        link.href = `#${encodeURIComponent(`criterion-${id}`)}`;
        const name = element('th', '', link);
        name.scope = 'row';
        const points = typeof score === 'number' ? String(score * weight) : '';
        const words =
          score === null ? 'not assessed' : score === undefined ? 'open' : String(score);
        return element(
          'tr',
          '',
          name,
          ...[words, String(weight), points].map((one) => element('td', '', one)),
        );
      }),
    );
    this.#part('judgement').hidden = !this.#isJudged;
    this.#showJudgement(judgement);
    const nudges = hints ? nudgesFor(sheet) : [];
    this.#part('nudge-list').replaceChildren(...nudges.map((nudge) => element('li', '', nudge)));
  }

  #showJudgement({ choice, reasons }: Judgement = { choice: '', reasons: '' }): void {
    if (!this.#isJudged) return;
    for (const radio of this.#radios()) radio.checked = radio.value === choice;
    if (this.#reasons.value !== reasons) this.#reasons.value = reasons;
  }

  #radios(): HTMLInputElement[] {
    return [...this.#root.querySelectorAll<HTMLInputElement>('[name=judgement]')];
  }

  #chosen(): HTMLInputElement | undefined {
    return this.#radios().find(({ checked }) => checked);
  }

  get #reasons(): HTMLTextAreaElement {
    return this.#part('reasons') as HTMLTextAreaElement;
  }

  #part(name: string): HTMLElement {
    return this.#root.querySelector(`[data-part=${name}]`) as HTMLElement;
  }
}

function because(outcome: Outcome, { criteria }: SheetRubric): string {
  if (outcome.state !== 'open') return outcome.because;
  const named = (what: 'score' | 'evidence'): string =>
    outcome.missing
      .filter((one) => one.what === what)
      .map(({ id }) => criteria.find((one) => one.id === id)?.title ?? 'your judgement')
      .join(', ');
  const [scores, evidence] = [named('score'), named('evidence')];
  return [
    scores && `To be scored: ${scores}.`,
    evidence && `Without evidence or reasons: ${evidence}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
