import { namesIn } from '#core/values/link-url.ts';
import { valueOf, type Held } from './held.ts';

/** A step that waits until its reader has looked at what the link put into it. */
export interface DangerStep {
  step: Element;
  /** Whether the reader let the values of the link in, for this load of the page. */
  isConfirmed: boolean;
  /** Shows the question, or that it was answered, or nothing where no value of a link is used. */
  show(all: ReadonlyMap<string, Held>): void;
  ask(): void;
}

/** Dangerous steps that use values; `confirmed` is called when a reader lets those of the link in. */
export function dangerSteps(confirmed: () => void): DangerStep[] {
  return [...document.querySelectorAll<HTMLElement>('li.step[data-danger]')]
    .map((step) => dangerStep(step, confirmed))
    .filter((step) => step !== undefined);
}

function dangerStep(step: HTMLElement, confirmed: () => void): DangerStep | undefined {
  const names = namesOf(step);
  const [first] = step.querySelectorAll('.code, .param');
  const prose = step.querySelector('.prose');
  if (!first || !prose) return undefined;
  const box = document.createElement('div');
  box.className = 'confirm';
  box.hidden = true;
  box.tabIndex = -1;
  const said = document.createElement('p');
  const use = document.createElement('button');
  use.type = 'button';
  use.className = 'btn';
  use.textContent = 'Use them here';
  box.append(said, use);
  topIn(prose, first).before(box);
  const self: DangerStep = {
    step,
    isConfirmed: false,
    show(all) {
      const linked = names.filter(
        (name) => all.get(name)?.from === 'link' && valueOf(all.get(name)),
      );
      const list = linked.map((name) => `${name} ${valueOf(all.get(name))}`).join(', ');
      box.hidden = linked.length === 0;
      use.hidden = self.isConfirmed;
      said.textContent = self.isConfirmed
        ? `Values of the link, used here: ${list}.`
        : `This step is dangerous and its values came from the link: ${list}.`;
    },
    ask() {
      box.scrollIntoView({ block: 'center' });
      use.focus();
    },
  };
  use.addEventListener('click', () => {
    self.isConfirmed = true;
    confirmed();
    box.focus();
  });
  return self;
}

/** Params that a step uses, in commands and in links. */
function namesOf(step: Element): string[] {
  const inText = [...step.querySelectorAll<HTMLElement>('.param')].map(
    ({ dataset }) => dataset['param'] ?? '',
  );
  const inLinks = [...step.querySelectorAll<HTMLElement>('a[data-url]')].flatMap(({ dataset }) =>
    namesIn(dataset['url'] ?? ''),
  );
  return [...new Set([...inText, ...inLinks])];
}

/** The child of `prose` that holds an element. */
function topIn(prose: Element, element: Element): Element {
  let top = element;
  while (top.parentElement && top.parentElement !== prose) top = top.parentElement;
  return top;
}
