import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Plugin } from 'vite';

const MODULE = 'virtual:handrail/team-components';

/**
 * The handbook's own `components/*.astro` under one module name: an object, component by name.
 * They run at build, unlike pages; `--no-components` leaves them out.
 *
 * Astro names styles after a component's path, and mistakes one outside the project for one inside. So
 * each stands at a path in the project, where no file is, and is read from where it lies: the site's
 * bytes do not depend on where that is.
 */
export function teamComponents(options: {
  components: string | undefined;
  componentNames: string[];
}): Plugin {
  const { components, componentNames } = options;
  const names = components === undefined ? [] : componentNames;
  const stand = join(process.cwd(), 'handbook-components').replaceAll('\\', '/');
  const isOurs = (id: string): boolean => id.startsWith(`${stand}/`);
  const realPath = (id: string): string =>
    join(components ?? '', relative(stand, id.split('?')[0] ?? ''));
  return {
    name: 'handrail:team-components',
    enforce: 'pre',
    config: () => (components ? { server: { fs: { allow: ['.', components] } } } : {}),
    resolveId(id, importer) {
      if (id === MODULE) return `\0${MODULE}`;
      if (isOurs(id)) return id;
      if (!importer || !isOurs(importer) || !id.startsWith('.')) return undefined;
      const target = resolve(realPath(importer), '..', id);
      const inside = relative(components ?? '', target);
      const component = id.endsWith('.astro') && !inside.startsWith('..');
      return component ? `${stand}/${inside}` : this.resolve(target, undefined, { skipSelf: true });
    },
    load(id) {
      if (id === `\0${MODULE}`) return listing(names, stand);
      if (!isOurs(id) || id.includes('?')) return undefined;
      this.addWatchFile(realPath(id));
      return readFileSync(realPath(id), 'utf8');
    },
  };
}

function listing(names: string[], folder: string): string {
  const imports = names.map(
    (name, index) => `import c${index} from ${JSON.stringify(`${folder}/${name}.astro`)};`,
  );
  const entries = names.map((name, index) => `${JSON.stringify(name)}: c${index}`);
  return `${imports.join('\n')}\nexport default { ${entries.join(', ')} };`;
}
