import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Site } from '#core/site.ts';

// Node's own copy of the memory, which the command line fills: the one that Vite would make is empty.
const { memory } = createRequire(join(process.cwd(), 'src', 'content.ts'))(
  './core/memory.ts',
) as typeof import('#core/memory.ts');

/** The handbook of now. Asked for anew by each page, since it changes in dev. */
export function handbook(): Site {
  if (memory.site) return memory.site;
  throw new Error(
    'There is no handbook to show: start it with `handrail build` or `handrail dev`.',
  );
}
