import { announce, copyText } from '#ui/clipboard.ts';
import { closing } from '#ui/work/menu.ts';
import { saveFile } from '#ui/work/dom.ts';
import { openForm } from '#ui/work/small-form.ts';
import { eventsOf } from './events.ts';
import { fileNameOf, fileOf, readFile } from './file.ts';
import type { PathProgress } from './path-progress.ts';
import { readShared, sharedFragment } from './share.ts';
import { summaryOf } from './summary.ts';

/** What the menu of a path does: taking progress elsewhere, and back. */
export function addHandOver(host: PathProgress, signal: AbortSignal): void {
  const menu = host.piece('menu') as HTMLDetailsElement;
  const file = host.piece('file') as HTMLInputElement;
  closing(menu, signal);
  host.addEventListener('click', ({ target }) => void press(host, target as Element), { signal });
  file.addEventListener('change', () => void open(host, file), { signal });
}

/** Shows the progress that the address holds, or says why it cannot. */
export async function showFromAddress(host: PathProgress): Promise<void> {
  const shared = await readShared(location.hash);
  if (!shared) return;
  if ('error' in shared) {
    tell(host, shared.error);
    (host.piece('menu') as HTMLDetailsElement).open = true;
    return;
  }
  const changed =
    shared.paths
      .map((path) => path.changed)
      .sort()
      .at(-1) ?? '';
  const words = host.piece('shared-words');
  words.textContent = ` As it was on ${new Date(changed).toLocaleString()}. Nothing you do here changes it.`;
  host.showShared(shared.paths);
}

async function press(host: PathProgress, target: Element): Promise<void> {
  const pressed = target.closest<HTMLElement>('[data-do]')?.dataset['do'];
  const title = host.dataset['title'] ?? '';
  switch (pressed) {
    case 'own':
      history.replaceState(history.state, '', location.pathname + location.search);
      return host.own();
    case 'summary':
      return tell(host, `Summary: ${(await copyText(summary(host))).toLowerCase()}`);
    case 'share':
      return share(host);
    case 'calendar':
      return saveCalendar(host);
    case 'save': {
      const text = fileOf(host.records.all);
      saveFile(fileNameOf(title, host.today, 'json'), text, 'application/json');
      return tell(host, 'Saved. Open the file here in another browser to go on there.');
    }
    case 'print':
      return print();
    case 'erase':
      return erase(host);
  }
}

async function share(host: PathProgress): Promise<void> {
  const notes = (host.piece('with-notes') as HTMLInputElement).checked;
  const fragment = await sharedFragment(host.records.all, { notes });
  if (fragment === undefined) {
    return tell(
      host,
      `This is too long for a link${notes ? ': leave out the notes, or' : ':'} save it as a file.`,
    );
  }
  const url = new URL(location.href);
  url.search = '';
  url.hash = fragment;
  const copied = await copyText(url.href);
  tell(
    host,
    `Link: ${copied.toLowerCase()}. It holds your progress${notes ? ' and notes' : ', not your notes'}, and is sent to no server.`,
  );
}

async function saveCalendar(host: PathProgress): Promise<void> {
  const { calendarFile } = await import('./calendar-file.ts').catch(() => ({
    calendarFile: undefined,
  }));
  if (!calendarFile) return tell(host, 'This did not load: try again when there is a connection.');
  const title = host.dataset['title'] ?? '';
  const page = location.origin + location.pathname;
  const events = eventsOf(host.phases(), host.who, page);
  const text = calendarFile(events, { name: title, now: new Date().toISOString() });
  saveFile(fileNameOf(title, host.today, 'ics'), text, 'text/calendar');
  tell(host, 'Saved: meetings and the days when steps are due. Open it with your calendar.');
}

async function open(host: PathProgress, field: HTMLInputElement): Promise<void> {
  const file = field.files?.[0];
  if (!file) return;
  const text = await file.slice(0, 2_000_000).text();
  field.value = '';
  const aliases = new Map(
    host.chain.flatMap(({ id, before }) => before.map((old) => [old, id] as const)),
  );
  const read = readFile(text, aliases);
  if ('error' in read) return tell(host, read.error);
  host.records.add(read.paths);
  host.show();
  const steps = read.paths.flatMap((path) => Object.values(path.steps));
  const done = steps.filter((step) => step.done).length;
  const left = read.left.length > 0 ? ` Left out: ${read.left.join('; ')}.` : '';
  tell(
    host,
    `Opened: ${done} ${done === 1 ? 'step' : 'steps'} done, added to what was here.${left}`,
  );
}

function erase(host: PathProgress): void {
  const titles = host.chain.map(({ title }) => title).join(', ');
  const label = `Erase your progress on ${titles}, with notes and first day?`;
  openForm(host.piece('asked'), { label, yes: 'Erase', noText: true }, () => {
    host.records.erase();
    host.show();
    tell(host, 'Erased.');
  });
}

function summary(host: PathProgress): string {
  return summaryOf({
    ...{ title: host.dataset['title'] ?? '', url: location.origin + location.pathname },
    ...{ who: host.who, start: host.records.start, today: host.today },
    ...{ calendar: host.calendar, phases: host.phases() },
  });
}

function tell(host: PathProgress, text: string): void {
  host.piece('told').textContent = text;
  announce(text);
}
