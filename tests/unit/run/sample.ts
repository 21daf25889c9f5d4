import { begun, type Run, type StepPlace } from '../../../src/kinds/runbook/run/run.ts';

/** 22 Nov 2026, so many minutes after 03:14 UTC. */
export function at(minutes: number): string {
  return new Date(Date.UTC(2026, 10, 22, 3, 14) + minutes * 60_000).toISOString();
}

export function run(given: Partial<Run> = {}): Run {
  const page = {
    id: 'a1',
    runbook: { id: 'messaging/lag', title: 'Consumer lag is growing', version: '0a1b2c3' },
    url: 'https://shop.example/runbooks/messaging/lag/',
    values: { cluster: 'prod-eu-1' },
  };
  return { ...begun(page, at(0)), ...given };
}

export const look: StepPlace = {
  id: 'look',
  title: 'See which partitions lag',
  number: 1,
  version: 'aa',
};
export const restart: StepPlace = { id: 'restart', title: 'Restart', number: 2, version: 'bb' };
