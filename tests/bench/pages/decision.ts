import { slug } from 'github-slugger';
import type { Page } from '../plan.ts';
import type { Writer } from '../writer.ts';
import { sections, withFields, type Fields } from './fields.ts';

/** A decision in the form of MADR, with options and a matrix. */
export function decision(w: Writer): string {
  const { random } = w;
  const codes = Array.from({ length: random.int(3, 4) }, () =>
    w.fence(random.pick(['typescript', 'yaml', 'json', 'sql', 'go'])),
  );
  const extras = [...codes, w.table(), w.table(), w.list(), w.list(), w.callout()];
  return withFields(w, fields(w), sections(w, w.page.headings, random.int(430, 710), extras));
}

/** Whether a standard may name this decision as its reason. */
export function isAccepted(page: Page): boolean {
  return page.index % 5 !== 4;
}

function fields(w: Writer): Fields {
  const { random } = w;
  const titles = random.shuffle(['keep it as it is', 'buy a hosted one', `own ${w.names.noun()}`]);
  const options = titles.map((title, index) => ({
    id: slug(title),
    title: title.charAt(0).toUpperCase() + title.slice(1),
    ...(index === 0 ? { chosen: true } : { rejectedBecause: w.plain() }),
  }));
  const criteria = ['cost', 'risk', 'effort'].map((id) => ({
    id,
    title: id.charAt(0).toUpperCase() + id.slice(1),
    weight: random.int(1, 5),
  }));
  const score = () => Object.fromEntries(criteria.map(({ id }) => [id, random.int(1, 5)]));
  return {
    status: isAccepted(w.page) ? 'accepted' : random.pick(['proposed', 'rejected']),
    date: w.date(),
    deciders: ['Head of engineering', `Lead of ${w.some('team')}`],
    consulted: [`Team ${w.some('team')}`],
    informed: ['All engineers'],
    drivers: Array.from({ length: 3 }, () => w.plain()),
    options,
    matrix: { criteria, scores: Object.fromEntries(options.map(({ id }) => [id, score()])) },
    revisit: { when: [w.plain()], by: '2028-06-30' },
  };
}
