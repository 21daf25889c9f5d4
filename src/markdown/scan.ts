import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { digest } from '#core/digest.ts';
import { compare, type RawFinding } from '#core/findings.ts';
import type { Kind } from '#core/kind.ts';
import { catalogEntries } from './catalog.ts';
import { slugPath } from '#core/urls.ts';
import { kindOfFolder, kinds } from '#kinds/index.ts';

/** A file that becomes an entry, or the introduction of a folder. */
export interface SourceFile {
  /** Relative to the handbook folder, with `/`. */
  file: string;
  kind: Kind;
  id: string;
  section: boolean;
  fragment: boolean;
  bytes: Uint8Array;
  digest: string;
  /** Size and time of the last change: while they stay, the file is not read again. */
  stamp: string;
}

/** All that a handbook folder holds. */
export interface Scan {
  root: string;
  entries: SourceFile[];
  /** `_name.mdx` and files in `_folders`: shown by `Include`, no pages. */
  fragments: SourceFile[];
  /** Prometheus rule files in `alerts/`. */
  alertFiles: string[];
  /** `components/Name.astro` → Name. */
  components: string[];
  /** Whether there is a `theme.css`. */
  theme: boolean;
  /** Every other file: images, downloads. */
  others: Set<string>;
  findings: RawFinding[];
}

/** Longer than the step in which a disk tells when a file changed. */
const STEP_MS = 50;

const PAGE = /\.mdx?$/i;
const DATA = /\.ya?ml$/i;
const INDEX = /^(_?index|readme)$/i;
/** Style sheet of the handbook's own: its tokens. */
export const THEME = 'theme.css';
const SETTINGS = new Set(['handbook.yaml', THEME]);

/**
 * Reads a handbook folder, in a fixed order. Links out of the folder are refused, hidden files left
 * alone. With a `previous` scan, files whose size and time did not change are not read again.
 */
export function scan(folder: string, previous?: Scan): Scan {
  const root = realpathSync(folder);
  const result: Scan = {
    root,
    entries: [],
    fragments: [],
    alertFiles: [],
    components: [],
    theme: false,
    others: new Set(),
    findings: [],
  };
  const before = new Map(
    [...(previous?.entries ?? []), ...(previous?.fragments ?? [])].map((source) => [
      source.file,
      source,
    ]),
  );
  for (const file of walk(root, '', new Set([root]), result.findings)) place(file, result, before);
  return result;
}

function* walk(
  root: string,
  folder: string,
  visited: Set<string>,
  findings: RawFinding[],
): Iterable<string> {
  const names = readdirSync(join(root, folder)).sort(compare);
  for (const name of names) {
    if (isHidden(name)) continue;
    const file = folder ? `${folder}/${name}` : name;
    const path = join(root, file);
    const stat = lstatSync(path);
    if (!stat.isSymbolicLink()) {
      if (stat.isDirectory()) yield* walk(root, file, visited, findings);
      else if (stat.isFile()) yield file;
      continue;
    }
    const target = realTarget(path);
    if (target === undefined || !(target + sep).startsWith(root + sep)) {
      findings.push({
        rule: 'outside-folder',
        file,
        line: 1,
        column: 1,
        message: target
          ? 'the symbolic link leads out of the handbook folder'
          : 'the symbolic link leads nowhere',
        fix: 'put the file itself here',
      });
    } else if (statSync(target).isFile()) yield file;
    else if (!visited.has(target)) {
      yield* walk(root, file, new Set([...visited, target]), findings);
    }
  }
}

/** What the scan passes over, and no page may show: hidden files, and what npm installed. */
export function isHidden(path: string): boolean {
  return path.split('/').some((name) => name.startsWith('.') || name === 'node_modules');
}

function realTarget(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function place(file: string, into: Scan, before: ReadonlyMap<string, SourceFile>): void {
  const [top = '', ...below] = file.split('/');
  if (file === THEME) into.theme = true;
  if (SETTINGS.has(file)) return;
  if (top === 'components' && below.length === 1 && file.endsWith('.astro')) {
    into.components.push((below[0] ?? '').slice(0, -'.astro'.length));
    return;
  }
  if (top === 'alerts' && DATA.test(file)) {
    into.alertFiles.push(file);
    return;
  }
  const kind = below.length > 0 ? kindOfFolder(top) : undefined;
  const isSource = kind?.source === 'data' ? DATA.test(file) : PAGE.test(file);
  if (!isSource || ['assets', 'components', 'alerts'].includes(top)) {
    into.others.add(file);
    return;
  }
  const source = { ...read(into.root, file, before.get(file)), fragment: isFragment(file) };
  if (source.fragment) {
    into.fragments.push({ ...source, kind: kind ?? kinds.guide, id: '', section: false });
  } else if (kind) {
    const one = { ...source, kind, ...identify(below.join('/'), kind) };
    into.entries.push(...(kind.source === 'data' ? catalogEntries(one) : [one]));
  } else {
    const root = below.length === 0 && INDEX.test(bare(file));
    const { id, section } = identify(file, kinds.guide);
    into.entries.push({
      ...source,
      kind: kinds.guide,
      id: root ? '/' : id,
      section: root || section,
    });
    if (!root) into.findings.push(stray(file));
  }
}

function read(root: string, file: string, before: SourceFile | undefined) {
  const path = join(root, file);
  const { mtimeMs, size } = statSync(path);
  const written = `${mtimeMs} ${size}`;
  if (before?.stamp === written) {
    return { file, bytes: before.bytes, digest: before.digest, stamp: written };
  }
  const bytes = readFileSync(path);
  // Disks count time in steps: a file written a moment ago may change again and keep its stamp.
  const stamp = Date.now() - mtimeMs < STEP_MS ? '' : written;
  return { file, bytes, digest: digest(bytes), stamp };
}

/** Id and role of a file from its path below the kind's folder. */
function identify(path: string, kind: Kind): { id: string; section: boolean } {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
  if (kind.source === 'pages' && INDEX.test(bare(path))) {
    return { id: folder && slugPath(folder), section: true };
  }
  if (bare(path) === 'catalog-info' && folder) return { id: slugPath(folder), section: false };
  // `index.html` would be a folder where the list of the kind is a file.
  return { id: slugPath(path.replace(/\.[^./]+$/, '').replace(/\.html?$/i, '')), section: false };
}

function bare(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
}

function isFragment(file: string): boolean {
  const segments = file.split('/');
  return segments.some(
    (name, index) =>
      name.startsWith('_') && !(index === segments.length - 1 && INDEX.test(bare(name))),
  );
}

function stray(file: string): RawFinding {
  return {
    rule: 'stray-file',
    file,
    line: 1,
    column: 1,
    message: 'the page is in no kind’s folder; it is shown as a guide',
    fix: `move it to guides/${file}, or to the folder of its kind`,
  };
}
