import type { Part } from '../plan.ts';
import type { Writer } from '../writer.ts';
import { joined, withFields } from './fields.ts';

/** An onboarding path: phases of steps; most paths extend the first one. */
export function onboarding(w: Writer): string {
  const { random, page, world } = w;
  const first = world.byKind.onboarding[0];
  const extended = first && first !== page && random.chance(0.6) ? first.id : undefined;
  const third = Math.ceil(page.parts.length / PHASES.length);
  const phases = PHASES.flatMap(({ id, when }, index) => [
    `<Phase id="${id}" title="${w.prose.phrase()}" when="${when}">`,
    ...page.parts.slice(index * third, (index + 1) * third).map((part, at) => step(w, part, at)),
    '</Phase>',
  ]);
  return withFields(
    w,
    {
      role: w.label(),
      duration: random.pick(['2w', '3w', '4w']),
      extends: extended,
      outcomes: Array.from({ length: 3 }, () => w.plain()),
    },
    [
      w.paragraphs(60),
      '## What you need',
      w.table(),
      w.fence('yaml'),
      w.callout(),
      ...phases,
      '## Whom to ask',
      w.paragraphs(50),
      w.table(),
      w.list(),
    ],
  );
}

const PHASES = [
  { id: 'day-1', when: 'day 1' },
  { id: 'week-1', when: 'week 1' },
  { id: 'week-2', when: 'week 2' },
];

function step(w: Writer, { id, title }: Part, position: number): string {
  const { random } = w;
  const target = random.pick([...w.world.byKind.standard, ...w.world.byKind.guide]);
  const ref = random.chance(0.3) ? ` ref="${target.kind}/${target.id}"` : '';
  const who = random.pick(['hire', 'hire', 'buddy', 'manager']);
  const kind = random.pick(['read', 'do', 'meet', 'outcome']);
  const time = random.pick(['15m', '30m', '1h', '2h']);
  const required = random.chance(0.3) ? ' required' : '';
  return joined([
    `<Step id="${id}" title="${title}" who="${who}" kind="${kind}" time="${time}"${ref}${required}>`,
    w.paragraphs(49),
    position === 1 ? w.fence(random.pick(['bash', 'bash', 'typescript', 'go'])) : '',
    '</Step>',
  ]);
}
