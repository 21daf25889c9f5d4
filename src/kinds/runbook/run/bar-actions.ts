import { announce } from '#ui/clipboard.ts';
import { setQuery } from './address.ts';
import { isIncident } from './choose.ts';
import { copyTimeline, download } from './export.ts';
import { openForm } from '#ui/work/small-form.ts';
import { closing } from '#ui/work/menu.ts';
import * as to from './run.ts';
import type { Run, StepPlace } from './run.ts';
import { forgetRun } from './runs.ts';
import { showKeys } from './show-keys.ts';
import type { Change } from './step-view.ts';

/** The element that has the bar. */
export interface RunHost extends HTMLElement {
  readonly run: Run | undefined;
  readonly places: readonly StepPlace[];
  readonly change: Change;
  /** Begins a run, whatever there was. */
  begin(): void;
  /** Shows the run that the address tells of. */
  choose(): void;
}

/** What the buttons of the bar do. */
export function addActions(host: RunHost, signal: AbortSignal): void {
  const part = (name: string): HTMLElement =>
    host.querySelector(`[data-part=${name}]`) as HTMLElement;
  const menu = part('menu') as HTMLDetailsElement;
  const incident = part('incident') as HTMLInputElement;
  closing(menu, signal);
  incident.addEventListener('change', nameIncident, { signal });
  host.addEventListener('click', press, { signal });

  function press({ target }: Event): void {
    const pressed = (target as Element).closest<HTMLElement>('[data-do]');
    const { run, change } = host;
    if (!pressed || !run) return;
    switch (pressed.dataset['do']) {
      case 'copy':
        return void copyTimeline(run, host.places, pressed);
      case 'escalated':
        return answer(pressed, true);
      case 'later':
        return answer(pressed, false);
      case 'note':
        return openForm(part('asked'), { label: 'Note on the whole run' }, (text) => {
          if (text.trim())
            change(
              (now, at) => to.remarked(now, text, at),
              () => 'Note kept',
            );
        });
      case 'download':
        return download(run);
      case 'print':
        return print();
      case 'keys':
        return showKeys();
      case 'end':
        close();
        return change(to.ended, () => 'Ended');
      case 'again':
        close();
        setQuery('run', '');
        return host.begin();
      case 'clear': {
        const label = 'Erase this run with its times and notes?';
        return openForm(part('asked'), { label, yes: 'Erase', noText: true }, () => erase(run));
      }
    }
  }

  function answer(button: HTMLElement, escalated: boolean): void {
    const { to: who = '' } = button.closest<HTMLElement>('[data-to]')?.dataset ?? {};
    part('copy').focus();
    host.change(
      (run, at) => to.answered(run, who, escalated, at),
      () => 'Noted',
    );
  }

  function erase(run: Run): void {
    forgetRun(run);
    setQuery('run', '');
    setQuery('incident', '');
    close();
    host.choose();
    announce('Erased');
    if (!host.run) part('start').focus();
  }

  function close(): void {
    menu.open = false;
    menu.querySelector('summary')?.focus();
  }

  function nameIncident(): void {
    const name = incident.value.trim();
    const isGood = name === '' || isIncident(name);
    incident.setCustomValidity(isGood ? '' : 'Letters, digits, “.”, “_” and “-”, at most 64');
    if (!incident.reportValidity()) return;
    setQuery('incident', name);
    host.change(
      (run, at) => to.forIncident(run, name, at),
      () => 'Incident kept',
    );
  }
}
