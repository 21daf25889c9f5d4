import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Processor time that the whole machine has spent since it started, in milliseconds, with what the
 * host took away ("steal"), without waiting for disks.
 */
export function machineBusyMs(): number {
  const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n', 1);
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = line
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return (user + nice + system + irq + softirq + steal) * 10;
}

/** Waits until the machine was nine tenths idle for a second, or until the limit in ms is over. */
export async function settle(limitMs = 60_000): Promise<void> {
  const end = performance.now() + limitMs;
  while (performance.now() < end) {
    const before = machineBusyMs();
    await pause(1000);
    if (machineBusyMs() - before < 100 * availableParallelism()) return;
  }
}
