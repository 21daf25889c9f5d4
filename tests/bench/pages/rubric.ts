import { slug } from 'github-slugger';
import type { Writer } from '../writer.ts';
import { joined, sections, withFields, type Fields } from './fields.ts';

/** An interview rubric: scale, criteria with anchors, and questions. */
export function rubric(w: Writer): string {
  const { random } = w;
  const questions = w.page.parts.map(({ id, title }, index) =>
    joined([
      `<Question id="${id}" level="${random.pick(LEVELS)}" title="${title}">`,
      w.paragraphs(35),
      index < 2 ? w.fence(random.pick(['typescript', 'go', 'sql'])) : '',
      joined(['<FollowUp>', w.prose.paragraph(14), '</FollowUp>']),
      joined(['<LookFor>', w.list(3), '</LookFor>']),
      '</Question>',
    ]),
  );
  const extras = [w.table(), w.table(), w.callout(), w.list(), w.fence('json'), w.fence('yaml')];
  return withFields(w, fields(w), [
    ...sections(w, w.page.headings, random.int(150, 290), extras),
    ...questions,
  ]);
}

const LEVELS = ['mid', 'senior'];

function fields(w: Writer): Fields {
  const { random } = w;
  const titles = random.sample(
    ['Structure', 'Trade-offs', 'Failure', 'Evidence', 'Depth', 'Listening', 'Naming'],
    5,
  );
  const weights = titles.map(() => random.int(1, 3));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const scale = ['Not shown', 'Partly shown', 'Shown', 'Shown and taught'];
  return {
    role: w.label(),
    levels: LEVELS,
    interview: random.pick(['system design', 'code review', 'debugging', 'trade-offs']),
    minutes: random.pick([45, 60, 75]),
    scale: scale.map((label, at) => ({ value: at + 1, label, definition: w.plain() })),
    criteria: titles.map((title, at) => ({
      id: slug(title),
      title,
      weight: weights[at],
      minutes: random.int(5, 9),
      competency: w.label(),
      signals: { basic: [w.plain()], advanced: [w.plain()], redFlags: [w.plain()] },
      anchors: new Map(scale.map((_, at) => [at + 1, w.plain()])),
    })),
    decision: {
      method: 'sum',
      thresholds: { hire: Math.ceil(all * 2.5), strong: Math.ceil(all * 3.25) },
    },
  };
}
