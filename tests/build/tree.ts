import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file of a folder, hidden ones included: path → its bytes. */
export type Tree = Map<string, Buffer>;

export function treeOf(folder: string): Tree {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    files.sort().map((file) => [file.slice(folder.length + 1), readFileSync(file)] as const),
  );
}

/** Fails with the files that differ, and how the first of them does. */
export function assertSameTree(actual: Tree, wanted: Tree, message: string): void {
  const differences = differencesOf(actual, wanted);
  assert.ok(differences.length === 0, `${message}:\n${differences.slice(0, 12).join('\n')}`);
}

export function differencesOf(actual: Tree, wanted: Tree): string[] {
  const paths = [...new Set([...wanted.keys(), ...actual.keys()])].sort();
  return paths.flatMap((path) => {
    const here = actual.get(path);
    const there = wanted.get(path);
    if (!here) return [`${path} is missing`];
    if (!there) return [`${path} should not be there`];
    return here.equals(there) ? [] : [`${path} differs: ${firstDifference(here, there)}`];
  });
}

function firstDifference(actual: Buffer, wanted: Buffer): string {
  let at = 0;
  while (actual[at] === wanted[at]) at++;
  const around = (bytes: Buffer): string =>
    JSON.stringify(bytes.subarray(Math.max(0, at - 40), at + 60).toString('utf8'));
  return `${around(actual)} instead of ${around(wanted)}`;
}
