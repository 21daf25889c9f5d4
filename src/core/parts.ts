import type { ComponentPart, Part } from './entry.ts';

/** Components of a name in a body, in reading order; those inside another of the same name are its own. */
export function componentsIn(parts: readonly Part[], name: string): ComponentPart[] {
  return parts.flatMap((part) => {
    if (typeof part === 'string' || !('component' in part)) return [];
    return part.component === name ? [part] : componentsIn(part.body, name);
  });
}
