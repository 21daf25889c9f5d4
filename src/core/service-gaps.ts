import type { EntryRecord } from './entry.ts';

/** What a service lacks that the person on call would look for. `runbooks`: how many are about it. */
export function gapsOf(fields: EntryRecord['fields'], runbooks: number): string[] {
  const { owner, oncall, slo, recovery, tier } = fields;
  const lacks: [string, boolean][] = [
    ['owner', owner === undefined],
    ['on-call', oncall === undefined],
    ['SLO', !Array.isArray(slo) || slo.length === 0],
    ['runbook', runbooks === 0],
    ['recovery times', tier !== undefined && Number(tier) <= 2 && recovery === undefined],
  ];
  return lacks.filter(([, isMissing]) => isMissing).map(([name]) => name);
}
