import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { check } from '#check/check.ts';
import { readAlertRules, type AlertRule } from '#core/alerts.ts';
import { digest } from '#core/digest.ts';
import { byPlace, type Finding } from '#core/findings.ts';
import { Graph } from '#core/graph.ts';
import { readHandbook, type Handbook } from '#core/handbook.ts';
import type { SiteState } from '#core/state.ts';
import { allKinds } from '#kinds/index.ts';
import { collectAssets } from '#markdown/assets.ts';
import { compileHandbook, type Compilation } from '#markdown/engine.ts';
import type { Options } from './options.ts';

/** A handbook read, compiled and checked: all that the commands work on. */
export interface Prepared {
  handbook: Handbook;
  compilation: Compilation;
  graph: Graph;
  findings: Finding[];
  state: SiteState;
  /** Milliseconds by phase. */
  times: { compile: number; check: number };
}

/** Reads, compiles and checks the handbook of a run. `live`: pages show their findings (dev). */
export async function prepare(
  options: Options,
  live: boolean,
  progress?: (done: number, total: number) => void,
): Promise<Prepared> {
  const started = performance.now();
  const handbook = readHandbook(options.content);
  const compilation = await compileHandbook({ ...options, ...(progress ? { progress } : {}) });
  const compiled = performance.now();
  const { scan } = compilation;
  const alerts = scan.alertFiles.flatMap((file) =>
    readAlertRules(file, readFileSync(join(scan.root, file), 'utf8')),
  );
  serveNamedAlerts(compilation, alerts);
  const view = { drafts: options.drafts, audience: options.audience };
  const snapshot = { records: compilation.records, alerts, assets: [...scan.others] };
  const graph = new Graph(snapshot, allKinds, view);
  const { assets, findings: unsafe } = await collectAssets(
    scan.root,
    compilation.records,
    scan.others,
  );
  scan.findings.push(...unsafe);
  const findings = check({ graph, handbook, compilation }).sort(byPlace);
  const published = new Set(assets.map(({ file }) => file));
  const state: Omit<SiteState, 'revision'> = {
    config: handbook.config,
    view,
    content: scan.root,
    cache: options.cache,
    base: options.base,
    records: compilation.records.map(withoutPlaces),
    alerts,
    assets,
    others: [...scan.others].filter((file) => !published.has(file)),
    findings: live ? findings : [],
  };
  return {
    handbook,
    compilation,
    graph,
    findings,
    state: { revision: digest(JSON.stringify(state)), ...state },
    times: { compile: compiled - started, check: performance.now() - compiled },
  };
}

/** A runbook without `alerts` whose file is named after a known alert serves that alert. */
function serveNamedAlerts({ records }: Compilation, alerts: AlertRule[]): void {
  const names = new Map(alerts.map(({ name }) => [name.toLowerCase(), name]));
  for (const { kind, file, fields } of records) {
    const name = names.get(
      basename(file)
        .replace(/\.[^.]+$/, '')
        .toLowerCase(),
    );
    const own = fields['alerts'];
    if (kind === 'runbook' && name && Array.isArray(own) && own.length === 0) own.push({ name });
  }
}

/** Findings and places of fields are for the check; no page shows them. */
function withoutPlaces(record: Compilation['records'][number]): Compilation['records'][number] {
  return { ...record, places: {}, findings: [] };
}
