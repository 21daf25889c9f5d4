import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digest } from '#core/digest.ts';
import { compare } from '#core/findings.ts';
import type { Scan } from './scan.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** Digest of Node's version, the lock file, and the engine's own sources of these names in these folders. */
export function sourcesDigest(folders: readonly string[], names: RegExp): string {
  const files = folders.flatMap((folder) => filesIn(join(PROJECT, 'src', folder), names));
  return filesDigest(PROJECT, [...files, join(PROJECT, 'package-lock.json')]);
}

/**
 * Digest of all code that makes pages: the engine's, and what a handbook's own components may import,
 * where a scan is given.
 */
export function siteDigest(scan: Scan | undefined): string {
  const own = [sourcesDigest([''], /./), filesDigest(PROJECT, [join(PROJECT, 'astro.config.mjs')])];
  if (!scan || scan.components.length === 0) return digest(...own);
  const components = scan.components.map((name) => `components/${name}.astro`);
  const beside = [...scan.others].filter((file) => /^components\//.test(file) || CODE.test(file));
  const files = [...components, ...beside].map((file) => join(scan.root, file));
  return digest(...own, filesDigest(scan.root, files));
}

const CODE = /\.(astro|[cm]?[jt]sx?|json|css|svg)$/i;

function filesIn(folder: string, names: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && names.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort(compare);
}

function filesDigest(root: string, files: readonly string[]): string {
  const parts = files.flatMap((file) => [relative(root, file), readFileSync(file)]);
  return digest(process.version, ...parts);
}
