import { join } from 'node:path';
import type { Plugin } from 'vite';

const MODULE = 'virtual:handrail/team-components';

/**
 * The handbook's own `components/*.astro` under one module name: an object, component by name.
 * They run at build, unlike pages; `--no-components` leaves them out.
 */
export function teamComponents(options: {
  components: string | undefined;
  componentNames: string[];
}): Plugin {
  const { components, componentNames } = options;
  const names = components === undefined ? [] : componentNames;
  return {
    name: 'handrail:team-components',
    config: () => (components ? { server: { fs: { allow: ['.', components] } } } : {}),
    enforce: 'pre',
    resolveId(id) {
      if (id === MODULE) return `\0${MODULE}`;
      // Astro takes the path of a style for one inside the project where the two share no folder at
      // all (/tmp/handbook, /work/handrail); with Vite's prefix for foreign files it does not.
      const part = components !== undefined && id.startsWith(components) && id.includes('?astro&');
      return part ? `/@fs${id}` : undefined;
    },
    load(id) {
      if (id !== `\0${MODULE}`) return undefined;
      const imports = names.map(
        (name, index) =>
          `import c${index} from ${JSON.stringify(join(components ?? '', `${name}.astro`))};`,
      );
      const entries = names.map((name, index) => `${JSON.stringify(name)}: c${index}`);
      return `${imports.join('\n')}\nexport default { ${entries.join(', ')} };`;
    },
  };
}
