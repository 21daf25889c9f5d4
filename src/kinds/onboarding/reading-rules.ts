import { dayInWords } from '#core/dates.ts';
import type { Declared, EntryRecord } from '#core/entry.ts';
import type { Graph } from '#core/graph.ts';
import type { KindCheck } from '#core/kind.ts';
import { dueOf } from '#core/due.ts';

const PAST = ['deprecated', 'superseded', 'rejected'];

const requiredReading: KindCheck = {
  id: 'required-reading',
  level: 'warn',
  why: 'A new colleague learns what no longer holds.',
  *checkAll(entries, { graph }) {
    for (const { step, file, ref, page, hash } of required(entries, graph)) {
      const status = String(page.fields['status'] ?? '');
      const place = { file, line: step.line, column: step.column };
      if (PAST.includes(status)) {
        const by = replacementOf(page, graph);
        yield {
          ...place,
          message: `step "${step.id}" requires "${ref}", which is ${status}`,
          fix: by ? `name ${by}, which replaces it` : 'name what holds today, or remove the step',
        };
      } else if (page.declared.some((rule) => rule.id === hash && rule.props['deprecated'])) {
        yield {
          ...place,
          message: `step "${step.id}" requires "${ref}", a rule that is deprecated`,
          fix: 'name what holds today, or remove the step',
        };
      }
    }
  },
};

const overdueReading: KindCheck = {
  id: 'overdue-reading',
  level: 'warn',
  why: 'What everybody new must read is what is looked after first.',
  *checkAll(entries, { graph, today }) {
    if (today === undefined) return;
    for (const { step, file, ref, page } of required(entries, graph)) {
      const due = dueOf(page);
      if (due === undefined || due >= today) continue;
      yield {
        ...{ file, line: step.line, column: step.column },
        message: `step "${step.id}" requires "${ref}", whose review was due on ${dayInWords(due)}`,
        fix: `review ${page.file}, and set \`reviewed\` to the day`,
      };
    }
  },
};

interface Reading {
  step: Declared;
  file: string;
  ref: string;
  page: EntryRecord;
  hash: string | undefined;
}

/** Required steps of paths with the page that each is about. */
function* required(entries: readonly EntryRecord[], graph: Graph): Iterable<Reading> {
  for (const { file, declared } of entries) {
    for (const step of declared) {
      const { ref } = step.props;
      if (step.component !== 'Step' || !step.props['required'] || typeof ref !== 'string') continue;
      const resolved = graph.resolve({ ref });
      if (resolved.to !== 'entry') continue;
      yield { step, file, ref, page: resolved.record, hash: resolved.hash };
    }
  }
}

/** What a page or a later decision names in its place, as a reference. */
function replacementOf({ id, kind, fields }: EntryRecord, graph: Graph): string | undefined {
  if (typeof fields['replacedBy'] === 'string') return `"${fields['replacedBy']}"`;
  const later =
    kind === 'decision'
      ? graph.entries('decision').find(({ fields }) => listOf(fields['supersedes']).includes(id))
      : undefined;
  return later && `"decision/${later.id}"`;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Checks of what paths make everybody read. */
export const readingChecks = [requiredReading, overdueReading];
