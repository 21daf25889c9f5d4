import { queryOf, valuesOf, type FromLink } from '#core/values/from-link.ts';
import type { Param } from '#core/values/param.ts';
import { dangerSteps } from './danger.ts';
import { fill, type LookUp } from './fill.ts';
import { Form } from './form.ts';
import { hold, holdAll, shared, valueOf, type Held } from './held.ts';

/**
 * The values of a runbook: from its link, its author or its reader, into its commands and links. The
 * address follows them, but for secrets; nothing is stored, and nothing leaves the page.
 */
const TYPING = 250;

const root = document.querySelector<HTMLElement>('.values');
const params = JSON.parse(root?.dataset['params'] ?? '[]') as Param[];
let others: FromLink['others'] = [];
let all = new Map<string, Held>();
let timer: ReturnType<typeof setTimeout> | undefined;

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-url]')) {
  const href = link.getAttribute('href');
  if (href !== null && !/^https?:/i.test(link.dataset['url'] ?? '')) link.dataset['plain'] = href;
}

const steps = dangerSteps(() => show());
const form =
  root &&
  new Form(root, {
    write(name, text, done) {
      const before = all.get(name);
      if (!before) return;
      // A field that was emptied gets its default back once it is left.
      const written = done && text.trim() === '' ? (before.param.default ?? '') : text;
      if (written.trim() !== before.text) all.set(name, hold(before.param, written, 'you'));
      show();
      if (done) form?.say(all.get(name)?.problem);
      clearTimeout(timer);
      if (done) tell();
      else timer = setTimeout(tell, TYPING);
    },
    clear() {
      open({ values: new Map(), others, isOwn: true, hash: location.hash });
      tell();
    },
    address: () => location.origin + addressNow(),
  });

const typed = form?.typed() ?? [];
readAddress();
for (const [name, text] of typed) {
  const before = all.get(name);
  if (before) all.set(name, hold(before.param, text, 'you'));
}
if (typed.length > 0) {
  show();
  tell();
}
addEventListener('hashchange', () => {
  if (location.hash.includes('?')) readAddress();
});
document.addEventListener('handrail:wanted', ({ target }) => want(target));
document.addEventListener('click', ({ target }) => {
  if (target instanceof Element) want(target.closest('.param[data-param]:not([data-filled])'));
});

/** Takes what the link says; one that says it in other words, or says what cannot be, is written anew. */
function readAddress(): void {
  const link = valuesOf(location.search, location.hash, params);
  const misplaced = location.hash.includes('?');
  open(link);
  if (link.isOwn && [...all.values()].every(({ problem }) => !problem)) announceValues();
  else tell(link.hash);
  // The browser looked for a place of the whole name, query included.
  if (misplaced && link.hash) location.replace(link.hash);
}

function open(link: FromLink): void {
  others = link.others;
  all = holdAll(params, link);
  for (const step of steps) step.isConfirmed = false;
  form?.reset();
  show();
}

function show(): void {
  for (const step of steps) step.show(all);
  form?.show(all, fill(lookUp));
}

function lookUp(name: string, at: Element): ReturnType<LookUp> {
  const held = all.get(name);
  const value = valueOf(held);
  if (value === undefined) {
    return { why: `Needs ${name}`, reason: `Not copied: ${name} has no value yet` };
  }
  if (held?.from === 'link' && waiting(at)) {
    return { why: 'Confirm first', reason: 'Not copied: first confirm the values of the link' };
  }
  return { value };
}

/** The dangerous step around an element, until its reader has confirmed it. */
function waiting(at: Element) {
  return steps.find(({ step, isConfirmed }) => !isConfirmed && step.contains(at));
}

function want(mark: EventTarget | null): void {
  if (!(mark instanceof HTMLElement)) return;
  const name = mark.dataset['param'] ?? '';
  const step = all.get(name)?.from === 'link' && valueOf(all.get(name)) && waiting(mark);
  if (step) step.ask();
  else form?.ask(name);
}

function addressNow(hash = location.hash): string {
  return location.pathname + queryOf(shared(all), others) + hash;
}

/** Writes the address and tells the rest of the page that values changed. */
function tell(hash = location.hash): void {
  clearTimeout(timer);
  const address = addressNow(hash);
  const isNew = params.length > 0 || hash !== location.hash;
  if (isNew && address !== location.pathname + location.search + location.hash) {
    history.replaceState(history.state, '', address);
  }
  announceValues();
}

function announceValues(): void {
  document.dispatchEvent(new CustomEvent('handrail:values'));
}
