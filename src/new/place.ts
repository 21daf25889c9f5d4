import { compare } from '#core/findings.ts';
import { folderOf } from '#core/ref.ts';
import { fileName, nextNumber } from './names.ts';
import { RefusedPage } from './refused.ts';
import type { Template } from './templates.ts';

/** What decides where a new page lies. */
export interface Wanted {
  template: Template;
  title: string;
  /** Day of today, `2026-11-22`. */
  today: string;
  /** Folder below that of the kind. */
  folder?: string | undefined;
  /** Its name, or path below the kind's folder, instead of what the title gives. */
  id?: string | undefined;
}

const SEGMENT = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;
const TAKEN = /^(index|readme|catalog-info)$/i;

/**
 * Id of a new page, and its file in the handbook. `files` are those that the handbook has.
 * @throws RefusedPage where the name cannot be, or is another page's.
 */
export function placeFor(wanted: Wanted, files: readonly string[]): { id: string; file: string } {
  const { template, folder = template.folder ?? '' } = wanted;
  const path = [...folder.split('/'), ...(wanted.id ?? '').split('/').slice(0, -1)].filter(Boolean);
  const below = path.join('/');
  const beside = namesIn([template.kind.folder, ...path].join('/'), files);
  const name = wanted.id
    ? wanted.id.slice(wanted.id.lastIndexOf('/') + 1)
    : nameFor(wanted, beside);
  const wrong = [...path, name].find((segment) => !SEGMENT.test(segment) || TAKEN.test(segment));
  if (wrong !== undefined) {
    throw new RefusedPage(
      name === ''
        ? `no file name can be made of "${wanted.title}": give one with --id`
        : `"${wrong}" cannot be part of a page's address: take letters, digits and "-"`,
    );
  }
  const id = [below, name].filter(Boolean).join('/');
  const stem = `${template.kind.folder}/${id}`;
  const same = files.find((file) => stemOf(file).toLowerCase() === stem.toLowerCase());
  if (same) throw new RefusedPage(`${same} is there already: choose another name with --id`);
  return { id, file: stem + extension(template, beside) };
}

/** Folder, below the kind's, in which a page with these wishes will lie. */
export function folderFor({ template, folder = template.folder ?? '', id }: Wanted): string {
  return [folder, folderOf(id ?? '')].filter(Boolean).join('/');
}

function nameFor({ template, title, today }: Wanted, beside: readonly string[]): string {
  const name = fileName(title);
  if (name === '') return '';
  if (template.isNumbered) return `${nextNumber(beside)}-${name}`;
  return template.isDated ? `${today}-${name}` : name;
}

/** Decisions stay plain Markdown where all of them are. */
function extension({ kind, isNumbered }: Template, beside: readonly string[]): string {
  if (kind.source === 'data') return '.yaml';
  const isPlain = isNumbered && beside.length > 0 && beside.every((name) => name.endsWith('.md'));
  return isPlain ? '.md' : '.mdx';
}

function namesIn(folder: string, files: readonly string[]): string[] {
  return files
    .filter((file) => folderOf(file) === folder && !/^_?(index|readme)\./i.test(baseOf(file)))
    .map(baseOf)
    .sort(compare);
}

function baseOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

function stemOf(file: string): string {
  return file.replace(/\.(mdx?|ya?ml)$/i, '');
}
