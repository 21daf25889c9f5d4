import type { Kind, KindName } from '#core/kind.ts';
import { kindNames } from '#core/kind.ts';
import { decision } from './decision/kind.ts';
import { guide } from './guide/kind.ts';
import { onboarding } from './onboarding/kind.ts';
import { rubric } from './rubric/kind.ts';
import { runbook } from './runbook/kind.ts';
import { service } from './service/kind.ts';
import { standard } from './standard/kind.ts';
import { team } from './team/kind.ts';

/** Every kind by its name. */
export const kinds = {
  runbook,
  standard,
  onboarding,
  rubric,
  decision,
  guide,
  service,
  team,
} satisfies Record<KindName, Kind>;

/** Every kind, in the order in which a handbook shows them. */
export const allKinds: Kind[] = kindNames.map((name) => kinds[name]);

/** The kind whose folder in the handbook this is. */
export function kindOfFolder(folder: string): Kind | undefined {
  return allKinds.find((kind) => kind.folder === folder);
}
