import type { ListItem } from '#core/list-model.ts';
import type { ServiceFields } from './schema.ts';

/** What a service lacks that the person on call would look for. */
export function gapsOf({ fields, linkedFrom }: ListItem): string[] {
  const { owner, oncall, slo, recovery, tier } = fields as unknown as ServiceFields;
  const lacks: [string, boolean][] = [
    ['owner', owner === undefined],
    ['on-call', oncall === undefined],
    ['SLO', slo.length === 0],
    ['runbook', (linkedFrom.runbook ?? 0) === 0],
    ['recovery times', tier !== undefined && tier <= 2 && recovery === undefined],
  ];
  return lacks.filter(([, isMissing]) => isMissing).map(([name]) => name);
}
