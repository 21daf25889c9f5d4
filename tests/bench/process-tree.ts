import { readdirSync, readFileSync } from 'node:fs';

/** Watches a process and all that descend from it, through Linux's `/proc`. */
export class ProcessTree {
  readonly #root: number;
  readonly #members = new Map<number, Member>();
  #peakKb = 0;

  /** @param root the process id of the tree's first process. */
  constructor(root: number) {
    this.#root = root;
    this.sample();
  }

  /** The highest sum of resident memory seen, in MB (1,000,000 bytes); shared pages count twice. */
  get peakRssMb(): number {
    return (this.#peakKb * 1024) / 1e6;
  }

  /** User and system time of each process when it was last seen, added up. */
  get cpuMs(): number {
    return [...this.#members.values()].reduce((sum, { cpuMs }) => sum + cpuMs, 0);
  }

  /** Looks once. A process once in the tree stays in it, even when its parent has gone. */
  sample(): void {
    const now = runningProcesses();
    const alive = [...now.keys()].filter((pid) => this.#isMember(pid, now));
    for (const pid of alive) {
      const seen = now.get(pid);
      if (seen) this.#members.set(pid, seen);
    }
    const sum = alive.reduce((total, pid) => total + residentKb(pid), 0);
    this.#peakKb = Math.max(this.#peakKb, sum);
  }

  #isMember(pid: number, now: ReadonlyMap<number, Member>): boolean {
    if (pid === this.#root) return true;
    const seen = now.get(pid);
    if (!seen) return false;
    if (this.#members.get(pid)?.started === seen.started) return true;
    return seen.parent > 1 && this.#isMember(seen.parent, now);
  }
}

type Member = { parent: number; started: string; cpuMs: number };

function runningProcesses(): Map<number, Member> {
  const found = new Map<number, Member>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = readProc(`/proc/${name}/stat`);
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const cpuMs = (Number(fields[11]) + Number(fields[12])) * 10;
    if (stat)
      found.set(Number(name), { parent: Number(fields[1]), started: fields[19] ?? '', cpuMs });
  }
  return found;
}

function residentKb(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readProc(`/proc/${pid}/status`))?.[1] ?? 0);
}

/** The text of a file of `/proc`; empty when the process has just ended. */
function readProc(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
