import { announce, copyText } from '#ui/clipboard.ts';
import { keepInPlace } from '#ui/keep-in-place.ts';
import { saveFile } from '#ui/work/dom.ts';
import { closing } from '#ui/work/menu.ts';
import { openForm } from '#ui/work/small-form.ts';
import { BarView } from './bar-view.ts';
import { CriterionForm } from './criterion-form.ts';
import { differenceOf, fileNameOf, fileOf, MOST_FILE, readFile } from './file.ts';
import { markdownOf } from './markdown.ts';
import { OverallView } from './overall-view.ts';
import { printSheet } from './print-sheet.ts';
import { QuestionMarks } from './question-marks.ts';
import * as to from './sheet.ts';
import type { Sheet, SheetRubric } from './sheet.ts';
import { forgetSheet, keepSheet, keptSheet } from './store.ts';

/** What stands above the criteria. */
const FIELDS = ['reference', 'interviewer', 'level'] as const;

/**
 * `<interview-sheet>`: a rubric as the sheet of one interview. What is entered is in this tab's memory
 * and nowhere else: not in the address, the title, storage or a request; unless the interviewer asks
 * for session storage, a file or the clipboard.
 */
class InterviewSheet extends HTMLElement {
  #abort = new AbortController();
  readonly #rubric = JSON.parse(this.dataset['rubric'] ?? '{}') as SheetRubric;
  readonly #bar = new BarView(this, this.#rubric);
  readonly #overall = new OverallView(
    document.querySelector('[data-overall]') as HTMLElement,
    this.#rubric,
    (judgement) => this.#change((sheet, changed) => ({ ...sheet, changed, judgement })),
  );
  readonly #questions = new QuestionMarks((id, isAsked) =>
    this.#change((sheet, at) => to.asked(sheet, id, isAsked, at)),
  );
  #forms: CriterionForm[] = [];
  #sheet: Sheet | undefined;
  /** What `changed` was when the sheet was last copied or saved. */
  #handed = '';
  #timer = 0;

  connectedCallback(): void {
    const { signal } = this.#abort;
    closing(this.#bar.part('menu') as HTMLDetailsElement, signal);
    this.addEventListener('click', ({ target }) => this.#press(target as Element), { signal });
    this.#bar.field('file').addEventListener('change', () => void this.#open(), { signal });
    for (const name of FIELDS) {
      const field = this.#bar.field(name);
      const keep = (): void =>
        this.#change((sheet, changed) => ({ ...sheet, changed, [name]: field.value.trim() }));
      field.addEventListener('input', keep, { signal });
    }
    this.#bar.field('session').addEventListener('change', () => this.#keep(), { signal });
    this.#bar.field('nudges').addEventListener('change', () => this.#show(), { signal });
    addEventListener('beforeunload', (event) => this.#isAtRisk() && event.preventDefault(), {
      signal,
    });
    // A page that the browser puts aside must not come back with somebody's interview in it.
    addEventListener('pagehide', () => this.#bar.field('session').checked || this.#drop(), {
      signal,
    });
    const kept = keptSheet(this.#rubric.id);
    if (kept) {
      this.#bar.field('session').checked = true;
      this.#go(kept);
    } else this.#show();
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer);
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  /** Goes on with a sheet, or begins it. */
  #go(sheet: Sheet): void {
    this.#drop();
    this.#sheet = sheet;
    this.#forms = this.#rubric.criteria.flatMap((criterion) => {
      const section = document.getElementById(`criterion-${criterion.id}`);
      if (!section) return [];
      return new CriterionForm(section, criterion, {
        answer: (id, change) => this.#change((one, at) => to.answered(one, id, change, at)),
        note: (id, place) => this.#note(place, id),
      });
    });
    this.#questions.add();
    for (const name of FIELDS) this.#bar.field(name).value = sheet[name];
    this.#timer = window.setInterval(() => this.#bar.tick(this.#sheet), 1000);
    this.#keep();
    this.#show();
  }

  /** Takes the sheet out of the page and out of memory. */
  #drop(): void {
    clearInterval(this.#timer);
    for (const form of this.#forms) form.remove();
    this.#forms = [];
    this.#questions.remove();
    this.#sheet = undefined;
    this.#bar.part('asked').replaceChildren();
    for (const name of FIELDS) this.#bar.field(name).value = '';
    this.#show();
  }

  #change(make: (sheet: Sheet, at: string) => Sheet): void {
    if (!this.#sheet) return;
    this.#sheet = make(this.#sheet, now());
    this.#keep();
    this.#show();
  }

  /** Into the session where that is wanted, else out of it. */
  #keep(): void {
    if (!this.#sheet) return;
    const session = this.#bar.field('session');
    if (!session.checked) forgetSheet(this.#rubric.id);
    else if (!keepSheet(this.#sheet)) {
      session.checked = false;
      this.#bar.tell('This browser does not keep it: save a file before you reload.');
    }
    this.#bar.tick(this.#sheet);
  }

  /** Whether something would be lost that is in no file and on no clipboard. */
  #isAtRisk(): boolean {
    const sheet = this.#sheet;
    return sheet !== undefined && !to.isBlank(sheet) && sheet.changed !== this.#handed;
  }

  #press(target: Element): void {
    const pressed = target.closest<HTMLElement>('[data-do]')?.dataset['do'];
    const sheet = this.#sheet;
    if (pressed === 'blank') return printSheet(this.#rubric, undefined);
    if (pressed === 'start') return this.#start();
    if (!pressed || !sheet) return;
    if (pressed === 'end') return this.#end(sheet);
    if (pressed === 'note') return this.#note(this.#bar.part('asked'));
    if (pressed === 'print') return printSheet(sheet.rubric, sheet);
    if (pressed === 'copy') return void this.#copy(sheet);
    if (pressed === 'erase') return this.#erase();
    saveFile(fileNameOf(sheet, 'json'), fileOf(sheet), 'application/json');
    this.#handed = sheet.changed;
    this.#bar.tell('Saved as a file. Open it here to go on, or take it to the debrief.');
  }

  #start(): void {
    this.#go(to.begunSheet(this.#rubric, crypto.randomUUID?.() ?? String(Math.random()), now()));
    announce('Interview started');
    this.#bar.field('reference').focus();
  }

  /** Stops the clock, or lets it go on; what is written stays open. */
  #end(sheet: Sheet): void {
    this.#change((one, changed) => ({ ...one, changed, ended: sheet.ended ? undefined : changed }));
    if (!sheet.ended) document.getElementById('overall')?.scrollIntoView();
  }

  async #copy(sheet: Sheet): Promise<void> {
    const copied = await copyText(markdownOf(sheet));
    if (copied === 'Copied') this.#handed = sheet.changed;
    this.#bar.tell(`${copied}${copied === 'Copied' ? ': paste it into your tracker.' : '.'}`);
  }

  #note(place: HTMLElement, about?: string): void {
    const hint = 'It gets the minute of the interview.';
    openForm(place, { label: 'Note', hint }, (text) =>
      this.#change((sheet, at) => to.noted(sheet, text, about, at)),
    );
  }

  #erase(): void {
    const label = 'Erase this sheet? Nothing of it stays in this browser.';
    openForm(this.#bar.part('asked'), { label, yes: 'Erase', noText: true }, () => {
      forgetSheet(this.#rubric.id);
      this.#bar.field('session').checked = false;
      this.#drop();
      this.#bar.tell('Erased.');
    });
  }

  async #open(): Promise<void> {
    const field = this.#bar.field('file');
    const file = field.files?.[0];
    if (!file) return;
    const text = await file.slice(0, MOST_FILE + 1).text();
    field.value = '';
    const read = readFile(text);
    if ('error' in read) return this.#bar.tell(`${read.error} Nothing was changed.`);
    const { rubric } = read.sheet;
    if (rubric.id !== this.#rubric.id) {
      return this.#bar.tell(`This sheet is of “${rubric.title}”. Nothing was changed.`);
    }
    const go = (): void => {
      this.#go({ ...read.sheet, rubric: this.#rubric });
      this.#handed = read.sheet.changed;
      this.#bar.tell(`Opened. ${this.#newer(rubric)}`.trim());
    };
    if (!this.#isAtRisk()) return go();
    const label = 'Put the opened sheet in place of the one that is here, which is saved nowhere?';
    openForm(this.#bar.part('asked'), { label, yes: 'Replace', noText: true }, go);
  }

  /** What is scored differently since a sheet was begun. */
  #newer(before: SheetRubric): string {
    if (before.version === this.#rubric.version) return '';
    const { criteria, decision } = differenceOf(before, this.#rubric);
    const all = [...this.#rubric.criteria, ...before.criteria];
    const named = criteria.map((id) => `“${all.find((one) => one.id === id)?.title ?? id}”`);
    if (decision) named.push('how it is decided');
    return named.length > 0
      ? `The rubric was changed since: look again at ${named.join(', ')}.`
      : 'The rubric was changed since, but nothing that is scored.';
  }

  #show(): void {
    const sheet = this.#sheet;
    const hints = this.#bar.field('nudges').checked;
    keepInPlace(document.activeElement ?? this, () => {
      this.#bar.show(sheet);
      if (sheet) for (const form of this.#forms) form.show(sheet, hints);
      this.#questions.show(sheet?.asked ?? []);
      this.#overall.show(sheet, hints);
    });
  }
}

function now(): string {
  return new Date().toISOString();
}

customElements.define('interview-sheet', InterviewSheet);
