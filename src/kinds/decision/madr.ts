import { headOf, STATUS_LINE, STATUS_SECTION } from '#core/decision-status.ts';

const STATUSES = ['proposed', 'accepted', 'rejected', 'deprecated', 'superseded', 'draft'];

const LINK = /\[[^\]]*\]\(([^)\s]+)\)|\bADR[- ]?0*(\d+)\b/i;

/**
 * Fields of a decision with what older forms of decision records say elsewhere: status, date and
 * deciders in the text, and which record replaces which behind the status
 * (https://adr.github.io/madr/, https://github.com/npryce/adr-tools). Given fields win.
 *
 * @param id Path of the decision below its kind's folder: links are relative to it.
 */
export function withMadr(
  data: Record<string, unknown>,
  body: string,
  id: string,
): Record<string, unknown> {
  const lines = Object.fromEntries(
    [...headOf(body).matchAll(STATUS_LINE)].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      value.trim(),
    ]),
  );
  const section = STATUS_SECTION.exec(body)?.[1]?.trim();
  const said = data['status'] === undefined ? (section ?? lines['status']) : data['status'];
  const { status, replacedBy, supersedes } = readStatus(said, id);
  return withoutEmpty({
    ...data,
    status: status ?? data['status'],
    date: data['date'] ?? /\d{4}-\d{2}-\d{2}/.exec(lines['date'] ?? '')?.[0],
    deciders: data['deciders'] ?? lines['deciders']?.split(/\s*,\s*/).filter(Boolean),
    replacedBy: data['replacedBy'] ?? replacedBy,
    supersedes: data['supersedes'] ?? (supersedes.length > 0 ? supersedes : undefined),
  });
}

/** `superseded by [ADR-0005](0005-example.md)`, or the lines of a section, word by word. */
function readStatus(said: unknown, id: string) {
  const found = {
    status: undefined as string | undefined,
    replacedBy: '',
    supersedes: [] as string[],
  };
  if (typeof said !== 'string') return found;
  for (const line of said.split(/\r?\n|(?<=\)),?\s+/)) {
    const words = line.toLowerCase().replace('superced', 'supersed');
    const target = targetIn(line, id);
    if (/supersed\w+ by/.test(words)) {
      found.status = 'superseded';
      if (target) found.replacedBy ||= `decision/${target}`;
    } else if (/^\W*supersedes\b/.test(words)) {
      if (target) found.supersedes.push(target);
    }
    found.status ??= STATUSES.find((status) => new RegExp(`^\\W*${status}\\b`).test(words));
  }
  return found;
}

/** The id of the decision that a line links to, or its number. */
function targetIn(line: string, id: string): string | undefined {
  const [, href, number] = LINK.exec(line) ?? [];
  const folder = id.slice(0, id.lastIndexOf('/') + 1);
  if (number !== undefined) return folder + number;
  if (href === undefined || /^[a-z][a-z0-9+.-]*:/i.test(href)) return undefined;
  const file = href.replace(/[#?].*$/, '').replace(/\.mdx?$/i, '');
  const parts = `${folder}${file}`.split('/');
  const path: string[] = [];
  for (const part of parts) {
    if (part === '..') path.pop();
    else if (part && part !== '.') path.push(part);
  }
  return decodeURI(path.join('/'));
}

function withoutEmpty(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).filter(([, value]) => value !== undefined && value !== ''),
  );
}
