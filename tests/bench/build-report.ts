import { availableParallelism } from 'node:os';
import type { HugoBuild } from './hugo/build.ts';
import type { OutputSize, PageBytes } from './measure.ts';
import type { Kind } from './plan.ts';
import { bytes, median, table, time } from './report.ts';
import { SCENARIOS, type Results } from './scenarios.ts';

/** One row for each scenario of the engine and one for Hugo with Pagefind: medians of the runs. */
export function buildTable(runs: readonly Results[], hugo: HugoRuns | undefined): string {
  const scenarios = Object.keys(SCENARIOS) as Scenario[];
  const rows = runs.length > 0 ? scenarios.map((key) => engineRow(key, runs)) : [];
  if (hugo) rows.push({ name: 'Hugo + Pagefind', runs: hugo.runs, size: hugo.size });
  const names = rows.flatMap((row) => row.runs.flatMap(({ phases }) => Object.keys(phases)));
  const phases = [...new Set(names)];
  return table(
    ['build', 'wall', 'fastest–slowest', ...phases, 'CPU', 'peak memory', 'output', 'files'],
    rows.map(({ name, runs: builds, size }) => {
      const walls = builds.map(({ wallMs }) => wallMs);
      return [
        name,
        time(median(walls)),
        `${time(Math.min(...walls))}–${time(Math.max(...walls))}`,
        ...phases.map((phase) => phaseTime(builds, phase)),
        time(median(builds.map(({ cpuMs }) => cpuMs))),
        `${Math.round(median(builds.map(({ peakRssMb }) => peakRssMb)))} MB`,
        size ? bytes(size.bytes) : '',
        size ? String(size.files) : '',
      ];
    }),
  );
}

/** The engine's medians divided by Hugo's; Hugo builds everything each time. Empty without both. */
export function ratioLines(runs: readonly Results[], hugo: readonly HugoBuild[]): string {
  if (runs.length === 0 || hugo.length === 0) return '';
  const other = median(hugo.map(({ wallMs }) => wallMs));
  const lines = Object.entries(SCENARIOS).map(([key, name]) => {
    const own = median(runs.map((run) => run[key as Scenario].wallMs));
    return `- ${name}: ${time(own)} / ${time(other)} = ${(own / other).toFixed(2)}`;
  });
  return ['Time relative to Hugo + Pagefind:', '', ...lines, ''].join('\n');
}

/** The bytes of a typical page of each kind, of the engine and of Hugo where there is one. */
export function pageTable(own: Sizes, hugo: Sizes | undefined): string {
  const sides: [string, Sizes][] = [['', own]];
  if (hugo) sides.push(['Hugo ', hugo]);
  const shown = sides.filter(([, sizes]) => sizes.size > 0);
  const kinds = [...new Set(shown.flatMap(([, sizes]) => [...sizes.keys()]))];
  const head = shown.flatMap(([side]) => [`${side}HTML`, `${side}gzip`, `${side}brotli`]);
  const rows = kinds.map((kind) => [
    kind,
    ...shown.flatMap(([, sizes]) => {
      const size = sizes.get(kind);
      return size ? [bytes(size.html), bytes(size.gzip), bytes(size.brotli)] : ['–', '–', '–'];
    }),
  ]);
  return table(['typical page', ...head], rows);
}

/** How much of the machine other processes took during the builds: what the times can be off by. */
export function disturbance(runs: readonly Results[], hugo: readonly HugoBuild[]): string {
  const builds = [
    ...runs.flatMap(({ cold, unchanged, edited }) => [cold, unchanged, edited]),
    ...hugo,
  ];
  const shares = builds.map(({ othersMs, wallMs }) => othersMs / wallMs / availableParallelism());
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const most = Math.max(...shares);
  const range = `Other processes took ${percent(Math.min(...shares))} to ${percent(most)} of the machine.`;
  return most < 0.1 ? range : `${range} **Trust the ratios, not the times.**`;
}

type Scenario = keyof typeof SCENARIOS;
type Sizes = ReadonlyMap<Kind, PageBytes>;
type HugoRuns = { runs: readonly HugoBuild[]; size: OutputSize };
type Row = { name: string; runs: readonly HugoBuild[]; size: OutputSize | undefined };

function engineRow(key: Scenario, runs: readonly Results[]): Row {
  const size = key === 'cold' ? runs.at(-1)?.size : undefined;
  return { name: SCENARIOS[key], runs: runs.map((run) => run[key]), size };
}

function phaseTime(builds: readonly HugoBuild[], phase: string): string {
  return time(median(builds.flatMap(({ phases }) => phases[phase] ?? [])));
}
