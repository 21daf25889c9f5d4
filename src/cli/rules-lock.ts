import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isAnother, ownRules, readLock, RULES_LOCK, writeLock } from '#core/rule-lock.ts';
import type { Options } from './options.ts';
import { prepare } from './prepare.ts';

/**
 * Brings `rules.lock` up to date: new rules come, reworded titles change. Ids of rules that are gone or
 * became other ones stay as they are: that is what `check` then tells. Returns the exit code.
 */
export async function rulesLockCommand(options: Options): Promise<0 | 1> {
  const { compilation } = await prepare(options);
  const path = join(compilation.scan.root, RULES_LOCK);
  const before = existsSync(path) ? readLock(readFileSync(path, 'utf8')).rules : [];
  const rules = new Map(before.map(({ id, title }) => [id, title]));
  let added = 0;
  for (const { id, title, isRemoved, isDraft } of ownRules(compilation.records)) {
    if (isDraft) continue;
    const was = rules.get(id);
    if (was === undefined) added++;
    if (was === undefined || (!isRemoved && !isAnother(was, title)))
      rules.set(id, title || (was ?? ''));
  }
  writeFileSync(path, writeLock([...rules].map(([id, title]) => ({ id, title }))));
  console.log(`${relative(options.caller, path)}: ${rules.size} rules, ${added} of them new`);
  return 0;
}
