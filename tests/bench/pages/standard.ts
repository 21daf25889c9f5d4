import type { Language } from '../code/block.ts';
import type { Part } from '../plan.ts';
import type { Writer } from '../writer.ts';
import { isAccepted } from './decision.ts';
import { joined, withFields } from './fields.ts';

/** A standard: groups of rules, two of them with a good and a bad example. */
export function standard(w: Writer): string {
  const { headings, parts } = w.page;
  const group = Math.ceil(parts.length / headings.length);
  const fields = {
    prefix: parts[0]?.id.split('-')[0],
    appliesTo: { languages: ['typescript', 'go'], tiers: [1, 2, 3], paths: ['src/**'] },
    decidedBy: `decision/${w.random.pick(w.world.byKind.decision.filter(isAccepted)).id}`,
  };
  const body = headings.flatMap((heading, index) => [
    `## ${heading}`,
    w.paragraphs(50),
    index < 2 ? w.table() : w.list(),
    ...parts.slice(index * group, (index + 1) * group).map((part) => rule(w, part)),
  ]);
  return withFields(w, fields, [w.paragraphs(50), w.callout(), ...body]);
}

function rule(w: Writer, { id, title }: Part): string {
  const { random } = w;
  const number = Number(id.split('-')[1]);
  const level = random.pick(['must', 'must', 'should', 'may']);
  const enforced = random.chance(0.4) ? ` enforcedBy="eslint:no-${w.names.kebab()}"` : '';
  return joined([
    `<Rule id="${id}" level="${level}" title="${title}" since="2026-09"${enforced}>`,
    w.paragraphs(28),
    joined(['<Why>', w.prose.paragraph(18), '</Why>']),
    number <= 2 ? examples(w, random.pick(['typescript', 'go', 'sql', 'json', 'yaml'])) : '',
    number === 3 ? joined(['<Exception>', w.prose.paragraph(14), '</Exception>']) : '',
    '</Rule>',
  ]);
}

function examples(w: Writer, language: Language): string {
  return joined(['<Good>', w.fence(language), '</Good>', '<Bad>', w.fence(language), '</Bad>']);
}
