import type { ComponentPart, Heading, Part } from '#core/entry.ts';
import { componentsIn } from '#core/parts.ts';

/** Puts each run of steps into a list of its own, also where the author left out `<Steps>`. */
export function inLists(parts: Part[]): Part[] {
  const result: Part[] = [];
  let list: ComponentPart | undefined;
  let count = 0;
  for (const part of parts) {
    if (list && typeof part === 'string' && !part.trim()) continue;
    if (!isStep(part)) {
      list = undefined;
      result.push(...withLists(part));
      continue;
    }
    if (!list) {
      list = { component: 'Steps', props: { start: count + 1 }, body: [] };
      result.push(list);
    }
    list.body.push(...withLists(part));
    count += 1;
  }
  return result;
}

function withLists(part: Part): Part[] {
  if (typeof part === 'string' || !('component' in part)) return [part];
  const body = inLists(part.body);
  return part.component === 'Steps' ? body : [{ ...part, body }];
}

function isStep(part: Part): boolean {
  return typeof part === 'object' && 'component' in part && part.component === 'Step';
}

/** Where to begin: the first safe step, else the first section that is about doing something. */
export function firstStep(
  parts: Part[],
  outline: readonly Heading[],
): { title: string; id: string } | undefined {
  const steps = componentsIn(parts, 'Step');
  const step = steps.find(({ props }) => !props['danger']) ?? steps[0];
  if (step) return { title: String(step.props['title']), id: String(step.props['id']) };
  const heading = outline.find(({ text }) =>
    /^(diagnosis|mitigation|investigat|resolution)/i.test(text),
  );
  return heading && { title: heading.text, id: heading.slug };
}
