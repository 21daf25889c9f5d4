import { forget } from '#ui/stored-names.ts';
import { followAlias, keepProgress, keptProgress, nameOf } from './store.ts';
import { merged } from './merge.ts';
import { readProgress } from './kept.ts';
import { begun, stepOf, type Progress, type StepPlace, type StepProgress } from './progress.ts';

/** A path of the page's chain, with ids that it had before. */
export interface KnownPath {
  id: string;
  title: string;
  before: string[];
}

/** What is kept of the paths of a page: of its own and of those it extends. */
export class Records {
  readonly #paths: readonly KnownPath[];
  readonly #known: ReadonlyMap<string, string[]>;
  #of = new Map<string, Progress>();
  /** Whether the browser took the last change. */
  kept = true;

  /** @param steps Steps of the page; none where it is not the page of a path. */
  constructor(paths: readonly KnownPath[], steps: readonly StepPlace[]) {
    this.#paths = paths;
    const known = steps.length > 0 ? paths : [];
    this.#known = new Map(
      known.map(({ id }) => [id, steps.filter(({ path }) => path === id).map((step) => step.id)]),
    );
  }

  get all(): Progress[] {
    return this.#paths.flatMap(({ id }) => this.#of.get(id) ?? []);
  }

  /** The first day of work: that of the outermost path that has one. */
  get start(): string {
    return this.all.map(({ start }) => start?.day).find(Boolean) ?? '';
  }

  of(path: string): Progress | undefined {
    return this.#of.get(path);
  }

  step(place: StepPlace): StepProgress | undefined {
    return stepOf(this.#of.get(place.path), place.id);
  }

  /** Reads what is kept, under old ids of the paths too. */
  read(): void {
    for (const path of this.#paths) {
      if (path.before.length > 0) followAlias(path.before, path);
      const progress = keptProgress(path.id);
      if (progress) this.#of.set(path.id, progress);
      else this.#of.delete(path.id);
    }
  }

  /** Shows these instead of what is kept. */
  show(records: readonly Progress[]): void {
    this.#of = new Map(records.map((progress) => [progress.path.id, progress]));
  }

  /** Changes what is known of a path, together with what another tab did meanwhile, and keeps it. */
  change(path: string, make: (progress: Progress, at: string) => Progress): void {
    const kept = keptProgress(path);
    const mine = this.#of.get(path);
    const before = mine && kept ? merged(mine, kept) : (mine ?? kept);
    const at = momentAfter(before);
    const title = this.#paths.find(({ id }) => id === path)?.title ?? path;
    const start = before ?? begun({ id: path, title }, this.#known.get(path), at);
    const known = start.known ?? this.#known.get(path);
    const next = make({ ...start, ...(known && { known }) }, at);
    this.#of.set(path, next);
    this.kept = keepProgress(next);
  }

  /** Takes over records from elsewhere; those of other paths are kept for their own pages. */
  add(records: readonly Progress[]): void {
    for (const progress of records) {
      const { id } = progress.path;
      const mine = this.#of.get(id) ?? keptProgress(id);
      const next = mine ? merged(mine, progress) : progress;
      if (this.#paths.some((path) => path.id === id)) this.#of.set(id, next);
      this.kept = keepProgress(next) && this.kept;
    }
  }

  /** Forgets what is kept of the page's paths. */
  erase(): void {
    for (const { id } of this.#paths) forget(nameOf(id));
    this.#of.clear();
    this.kept = true;
  }

  /** Another tab kept something under a name. Returns whether it concerns this page. */
  heard(name: string, text: string): boolean {
    const path = this.#paths.find(({ id }) => nameOf(id) === name);
    if (!path) return false;
    const theirs = readProgress(text);
    const mine = this.#of.get(path.id);
    if (theirs) this.#of.set(path.id, mine ? merged(mine, theirs) : theirs);
    else this.#of.delete(path.id);
    return true;
  }
}

/** Now, and not the very moment of the last change. */
function momentAfter(progress: Progress | undefined): string {
  const moment = new Date().toISOString();
  if (!progress || moment > progress.changed) return moment;
  return new Date(Date.parse(progress.changed) + 1).toISOString();
}
