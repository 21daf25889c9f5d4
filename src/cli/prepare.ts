import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '#check/check.ts';
import { readAlertRules } from '#core/alerts.ts';
import { digest } from '#core/digest.ts';
import { byPlace, type Finding } from '#core/findings.ts';
import { Graph } from '#core/graph.ts';
import { readHandbook, type Handbook, type HandbookConfig } from '#core/handbook.ts';
import type { History } from '#core/history.ts';
import { originOf } from '#core/published.ts';
import { ownKinds } from '#core/sections.ts';
import { Site } from '#core/site.ts';
import { allKinds } from '#kinds/index.ts';
import { isPublishable, type Asset } from '#core/assets.ts';
import { collectAssets } from '#markdown/assets.ts';
import { EntryCache } from '#markdown/cache.ts';
import { compileHandbook, type Compilation } from '#markdown/engine.ts';
import { buildDate } from '#outputs/changes.ts';
import { readHistory } from '#markdown/history.ts';
import { THEME, type Scan } from '#markdown/scan.ts';
import { didYouMean } from '#core/near.ts';
import { resolvePath } from '#core/urls.ts';
import { localDay } from '#core/work-days.ts';
import { UsageError, type Options } from './options.ts';

/** A handbook read, compiled and checked: all that the commands work on. */
export interface Prepared {
  handbook: Handbook;
  compilation: Compilation;
  graph: Graph;
  findings: Finding[];
  /** Files of the handbook that the site serves as they are. */
  assets: Asset[];
  site: Site;
  history: History;
  /** Milliseconds by phase. */
  times: { compile: number; check: number };
}

/** How {@link prepare} goes about it. */
export interface How {
  /** Pages show their findings (dev). */
  live?: boolean;
  /** Asks version control when files were changed. */
  dated?: boolean;
  /** Reviews are overdue by the clock where no SOURCE_DATE_EPOCH is set; else none is: a build does not hang on the day. */
  clock?: boolean;
  progress?: (done: number, total: number) => void;
  /** The preparation before this one (dev): what did not change is not done again. */
  previous?: Prepared | undefined;
  /** Called when everything but the check is done, with a site that shows the findings of before. */
  soon?: (site: Site) => void;
}

/** Reads, compiles and checks the handbook of a run. */
export async function prepare(options: Options, how: How = {}): Promise<Prepared> {
  const started = performance.now();
  const handbook = readHandbook(options.content);
  const audiences = ['everyone', ...handbook.config.audiences];
  if (options.audience !== undefined && !audiences.includes(options.audience)) {
    throw new UsageError(
      `unknown audience "${options.audience}"${didYouMean(options.audience, audiences)}`,
    );
  }
  const asked = how.previous?.history ?? (how.dated ? readHistory(options.content) : new Map());
  const compilation = await compileHandbook({
    ...options,
    ...(how.progress ? { progress: how.progress } : {}),
    previous: how.previous?.compilation,
  });
  const compiled = performance.now();
  const { scan } = compilation;
  const alerts = scan.alertFiles.flatMap((file) =>
    readAlertRules(file, readFileSync(join(scan.root, file), 'utf8')),
  );
  const view = { drafts: options.drafts, audience: options.audience };
  const snapshot = { records: compilation.records, alerts, assets: [...scan.others] };
  const graph = new Graph(snapshot, ownKinds(allKinds, handbook.config), view);
  const { assets, findings: unsafe } = await collectAssets(
    scan.root,
    compilation.records.filter((record) => graph.isVisible(record)),
    scan.others,
    settingFiles(scan, handbook.config),
  );
  scan.findings.push(...unsafe);
  const bodies = new EntryCache(options.cache);
  const history = await asked;
  const preview = options.drafts;
  const siteWith = (shown: Finding[]): Site => {
    const { config } = handbook;
    const { base } = options;
    const findings = how.live ? shown : [];
    const entries = compilation.records.map(({ file, key }) => [file, key]);
    const others = [...scan.others];
    const revision = digest(
      JSON.stringify({ config, base, view, entries, alerts, assets, others, findings }),
    );
    const byFile = new Map(assets.map((asset) => [asset.file, asset]));
    const live = how.live ? revision : undefined;
    const source = {
      graph,
      config,
      base,
      preview,
      revision: live,
      assets: byFile,
      findings,
      history,
    };
    const published = {
      ...{ graph, config, base, preview, history },
      audience: options.audience,
      components: options.components ? scan.components : [],
      assets: byFile,
      site: publishedAt(handbook, options),
      problems: counted(shown),
      sourceDate: options.sourceDate,
    };
    const dated = { ...published, date: buildDate(published) };
    return new Site(revision, source, dated, (key) => bodies.body(key));
  };
  how.soon?.(siteWith(how.previous?.findings ?? []));
  const today = options.sourceDate?.slice(0, 10) ?? (how.clock ? localDay(new Date()) : undefined);
  const findings = check({ graph, handbook, compilation, today }).sort(byPlace);
  return {
    handbook,
    compilation,
    graph,
    findings,
    assets,
    site: siteWith(findings),
    history,
    times: { compile: compiled - started, check: performance.now() - compiled },
  };
}

/** Files of the handbook that its settings bring into the site: logo, icon and style sheet. */
function settingFiles({ others, theme }: Scan, { logo, favicon }: HandbookConfig): string[] {
  const named = [logo, favicon].map((file) => resolvePath('', file ?? '') ?? '');
  const shown = named.filter((file) => others.has(file) && isPublishable(file));
  return theme ? [...shown, THEME] : shown;
}

/** Where the site will stand, if that is known: https://handbook.example. */
function publishedAt({ config }: Handbook, { site }: Options): string | undefined {
  return originOf(site ?? config.site);
}

function counted(findings: readonly Finding[]): { error: number; warn: number } {
  const count = (level: Finding['level']): number =>
    findings.filter((finding) => finding.level === level).length;
  return { error: count('error'), warn: count('warn') };
}
