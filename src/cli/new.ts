import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { EntryRecord } from '#core/entry.ts';
import { didYouMean, listOf } from '#core/near.ts';
import { ownRules, readLock, RULES_LOCK } from '#core/rule-lock.ts';
import { localDay } from '#core/work-days.ts';
import { decisionToReplace, teamNamed } from '#new/find.ts';
import { folderFor } from '#new/place.ts';
import { plan, type FileChange, type Surroundings } from '#new/plan.ts';
import { templates, type Template } from '#new/templates.ts';
import { askTerminal, type Ask } from './ask.ts';
import { UsageError, type Options } from './options.ts';
import { prepare, type Prepared } from './prepare.ts';

/** Flags that only one kind takes. */
const ONLY: [keyof Options['page'], flag: string, kind: string][] = [
  ['supersedes', '--supersedes', 'decision'],
  ['alerts', '--alert', 'runbook'],
  ['prefix', '--prefix', 'standard'],
  ['tier', '--tier', 'service'],
];

/** Writes a new page. Returns the exit code. */
export async function newCommand(options: Options, ask: Ask = askTerminal): Promise<0> {
  const { page } = options;
  const name = await nameOf(page.words[0], ask);
  const template = templates[name] as Template;
  refuseForeignFlags(template, options);
  const title = await titleOf(name, template, options, ask);
  const prepared = await prepare({ ...options, drafts: true, audience: undefined });
  const { records } = prepared.compilation;
  const owner = await ownerOf(name, template, options, records, ask);
  const today = options.sourceDate?.slice(0, 10) ?? localDay(new Date());
  const { folder, id } = page;
  const wanted = { template, title, today, folder, id };
  const supersedes = page.supersedes.map((written) =>
    decisionToReplace(written, folderFor(wanted), records),
  );
  const request = { ...page, ...wanted, owner, supersedes };
  const changes = plan(request, templateText(template), surroundings(prepared));
  write(prepared.compilation.scan.root, changes);
  tell(template, changes, prepared, options);
  return 0;
}

/** Kind or template. */
async function nameOf(given: string | undefined, ask: Ask): Promise<string> {
  const known = Object.keys(templates);
  const read = (name: string): string => {
    if (Object.hasOwn(templates, name)) return name;
    const help = didYouMean(name, known) || `; there is ${listOf(known, 20)}`;
    throw new UsageError(`cannot write a "${name}"${help}`);
  };
  if (given !== undefined) return read(given);
  const answer = await ask(`What is it? ${known.join(', ')}`, read);
  if (answer) return answer;
  throw new UsageError(`name what to write: handrail new KIND "Title"; ${listOf(known, 20)}`);
}

function refuseForeignFlags({ kind }: Template, { page }: Options): void {
  for (const [field, flag, name] of ONLY) {
    const value = page[field];
    const isGiven = Array.isArray(value) ? value.length > 0 : value !== undefined;
    if (isGiven && kind.name !== name) throw new UsageError(`${flag} is for a ${name} only`);
  }
}

async function titleOf(
  name: string,
  template: Template,
  { page }: Options,
  ask: Ask,
): Promise<string> {
  const words = page.words.slice(1).join(' ');
  const title = (
    page.title ??
    (words || template.title) ??
    (await ask('Title?', (answer) => answer)) ??
    ''
  ).trim();
  if (title) return title;
  throw new UsageError(`a ${name} needs a title: handrail new ${name} "Title"`);
}

/** The team that is named, or the only one; else whoever calls is asked. */
async function ownerOf(
  name: string,
  { kind }: Template,
  { page }: Options,
  records: readonly EntryRecord[],
  ask: Ask,
): Promise<string | undefined> {
  const teams = records.filter((record) => record.kind === 'team').map(({ id }) => id);
  if (kind.name === 'team') return undefined;
  if (page.owner !== undefined) return teamNamed(page.owner, records);
  if (teams.length < 2) return teams[0];
  const read = (answer: string): string => teamNamed(answer, records);
  const answer = await ask(`Who answers for it? ${teams.join(', ')}`, read);
  if (answer) return answer;
  throw new UsageError(`who answers for the ${name}? Give --owner: ${listOf(teams, 12)}`);
}

function surroundings({ compilation }: Prepared): Surroundings {
  const { scan, records } = compilation;
  const sources = [...scan.entries, ...scan.fragments].map(({ file }) => file);
  const lock = join(scan.root, RULES_LOCK);
  const locked = existsSync(lock) ? readLock(readFileSync(lock, 'utf8')).rules : [];
  return {
    files: [...sources, ...scan.others],
    ruleIds: [...locked, ...ownRules(records)].map(({ id }) => id),
    read: (file) => readFileSync(join(scan.root, file), 'utf8'),
  };
}

function templateText({ file }: Template): string {
  return readFileSync(new URL(`../new/templates/${file}`, import.meta.url), 'utf8');
}

/** Writes all files or none: what was done is taken back where one cannot be written. */
function write(root: string, changes: readonly FileChange[]): void {
  const undo: (() => void)[] = [];
  try {
    for (const { file, text, before } of changes) {
      const path = join(root, file);
      mkdirSync(dirname(path), { recursive: true });
      if (!(realpathSync(dirname(path)) + sep).startsWith(root + sep)) {
        throw new UsageError(`${dirname(file)} leads out of the handbook's folder`);
      }
      if (before === undefined) {
        writeFileSync(path, text, { flag: 'wx' });
        undo.push(() => rmSync(path));
      } else {
        replace(path, text);
        undo.push(() => replace(path, before));
      }
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    const { code, path } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UsageError(`${path ?? root} cannot be written (${code}); nothing was changed`);
  }
}

/** At once: whoever reads the file meanwhile sees the old text or the new one. */
function replace(path: string, text: string): void {
  const beside = `${path}.handrail-new`;
  writeFileSync(beside, text);
  renameSync(beside, path);
}

function tell(
  { kind }: Template,
  changes: readonly FileChange[],
  { compilation }: Prepared,
  { caller }: Options,
): void {
  for (const { file, before } of changes) {
    const path = relative(caller, join(compilation.scan.root, file));
    console.log(before === undefined ? `wrote ${path}` : `changed ${path}: superseded`);
  }
  const isDraft = changes[0]?.text.includes('\nstatus: draft\n');
  const draft = isDraft ? '; a build leaves it out until you take `status: draft` away' : '';
  console.log(`\`handrail dev\` shows it${draft}`);
  if (kind.name === 'standard')
    console.log('`handrail rules lock` keeps the ids of its rules once they are agreed');
}
