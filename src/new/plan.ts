import { posix } from 'node:path';
import { dueDay } from '#core/dates.ts';
import type { EntryRecord } from '#core/entry.ts';
import { fill, yamlValue, type Slots } from './fill.ts';
import { prefixFor } from './names.ts';
import { placeFor, type Wanted } from './place.ts';
import { RefusedPage } from './refused.ts';
import { supersede } from './supersede.ts';

/** Longest title that a page may have. */
const TITLE = 90;

/** A page that is asked for. */
export interface Request extends Wanted {
  /** Id of the team that answers for it; undefined where the handbook has no team. */
  owner: string | undefined;
  /** Alerts that a runbook answers. */
  alerts: readonly string[];
  /** Begins the ids of a standard's rules. */
  prefix: string | undefined;
  /** Of a service. */
  tier: number | undefined;
  /** Decisions that the new one replaces. */
  supersedes: readonly EntryRecord[];
}

/** The handbook that a page comes into. */
export interface Surroundings {
  /** All its files, relative to its folder. */
  files: readonly string[];
  /** Ids of rules that there are or were. */
  ruleIds: readonly string[];
  /** The text of one of them. */
  read(file: string): string;
}

/** A file to be written; with `before`, one that is there and changes. */
export interface FileChange {
  file: string;
  text: string;
  before?: string;
}

/**
 * All that has to be written for a new page, which comes first.
 * @throws RefusedPage where it cannot be made.
 */
export function plan(request: Request, template: string, around: Surroundings): FileChange[] {
  const { title, supersedes } = request;
  if (title.length > TITLE) {
    throw new RefusedPage(`a title has ${TITLE} characters at most, this one has ${title.length}`);
  }
  const { id, file } = placeFor(request, around.files);
  const text = fill(template, slotsFor(request, id, around));
  const number = /^\d+/.exec(posix.basename(id))?.[0] ?? '';
  const replaced = supersedes.map((older): FileChange => {
    const href = posix.relative(posix.dirname(older.file), file);
    const before = around.read(older.file);
    return { file: older.file, before, text: supersede(before, { title, number, href }) };
  });
  return [{ file, text }, ...replaced];
}

function slotsFor(request: Request, id: string, { ruleIds }: Surroundings): Slots {
  const { template, title, today, alerts, supersedes } = request;
  const list = (names: readonly string[]): string | undefined =>
    names.length > 0 ? yamlValue([...names]) : undefined;
  return {
    title: yamlValue(title),
    id: yamlValue(posix.basename(id)),
    owner: request.owner && yamlValue(request.owner),
    today,
    month: today.slice(0, 7),
    later: dueDay(today, '90d'),
    alerts: list(alerts),
    prefix: template.kind.name === 'standard' ? prefixOf(request, ruleIds) : undefined,
    tier: String(request.tier ?? 3),
    // Only what was decided takes the place of something.
    status: supersedes.length > 0 ? 'accepted' : 'proposed',
    supersedes: list(supersedes.map((older) => older.id)),
  };
}

function prefixOf({ prefix, title }: Request, ruleIds: readonly string[]): string {
  const isTaken = (wanted: string): boolean => ruleIds.some((id) => id.startsWith(`${wanted}-`));
  if (prefix === undefined) {
    const found = prefixFor(title, isTaken);
    if (found) return found;
    throw new RefusedPage('what do the ids of its rules begin with? Give it with --prefix ERR');
  }
  if (!/^[A-Z][A-Z0-9]*$/.test(prefix)) {
    throw new RefusedPage(`--prefix takes capitals and digits, like ERR, not "${prefix}"`);
  }
  if (isTaken(prefix))
    throw new RefusedPage(`${prefix}-… are rules already: take another --prefix`);
  return prefix;
}
