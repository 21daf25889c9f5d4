import type { EntryRecord } from './entry.ts';
import { strings } from './fields.ts';
import { compare } from './findings.ts';
import type { EntryLink, Graph } from './graph.ts';
import type { SiteModel } from './model.ts';
import { refOf } from './ref.ts';

/** A decision as pages about all of them show it. */
export interface ListedDecision extends EntryLink {
  /** `2025-02-18`; '' where it is not said. */
  date: string;
  /** Ids of the decisions that it took the place of. */
  supersedes: string[];
  revisit: { by: string | undefined; when: string[] };
}

/** What the page about how decisions followed each other shows. */
export interface DecisionHistory {
  site: SiteModel;
  /** The oldest first. */
  decisions: ListedDecision[];
}

/** Every decision that this build shows, the oldest first; those without a date by their number. */
export function decisionsOf(graph: Graph): ListedDecision[] {
  return graph
    .entries('decision')
    .map((record) => listed(graph, record))
    .sort((a, b) => compare(a.date || '9999', b.date || '9999') || compare(a.id, b.id));
}

function listed(graph: Graph, record: EntryRecord): ListedDecision {
  const { date, supersedes, revisit } = record.fields;
  const { by, when } = (revisit ?? {}) as { by?: string; when?: string[] };
  const older = strings(supersedes).flatMap((id) => {
    const found = graph.byRef(refOf('decision', id));
    return found && graph.isVisible(found) && found !== record ? [found.id] : [];
  });
  return {
    ...graph.link(record),
    date: String(date ?? ''),
    supersedes: [...new Set(older)],
    revisit: { by, when: when ?? [] },
  };
}
