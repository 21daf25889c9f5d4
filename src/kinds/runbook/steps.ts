import type { ComponentPart, Heading, Part } from '#core/entry.ts';
import { digest } from '#core/digest.ts';
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
    list.body.push(...withLists({ ...part, props: { ...part.props, version: versionOf(part) } }));
    count += 1;
  }
  return result;
}

function withLists(part: Part): Part[] {
  if (typeof part === 'string' || !('component' in part)) return [part];
  const body = inLists(part.body);
  return part.component === 'Steps' ? body : [{ ...part, body }];
}

/** Changes with what a step says, and not with how the compiler writes it. */
function versionOf(step: ComponentPart): string {
  const texts = (parts: Part[]): unknown[] =>
    parts.map((part) => {
      if (typeof part === 'string') return part.replace(/<[^>]*>/g, '');
      return 'component' in part ? [part.component, part.props, texts(part.body)] : part;
    });
  return digest(JSON.stringify([step.props, texts(step.body)])).slice(0, 8);
}

function isStep(part: Part): part is ComponentPart {
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
