import { z } from 'zod';
import { listed, slug, text } from '#core/fields.ts';
import type { ComponentSpec } from '#core/kind.ts';

/** Components of rubrics. */
export const components: Record<string, ComponentSpec> = {
  Question: {
    props: z.strictObject({
      id: slug.describe('Stable anchor of the question.'),
      level: text.optional().describe('Level it is meant for.'),
      title: text.optional().describe('The question in a few words.'),
      criterion: slug.optional().describe('Criterion that it gives evidence for, by id.'),
    }),
    anchor: 'id',
    heading: { property: 'title', depth: 3 },
  },
  Sample: {
    props: z.strictObject({
      id: slug.describe('Stable anchor of the sample.'),
      title: text.describe('What it is an answer to.'),
      criterion: slug.describe('Criterion to score it on, by id.'),
      scores: listed(z.coerce.number().int()).describe('Scores that interviewers gave it.'),
    }),
    anchor: 'id',
    heading: { property: 'title', depth: 3 },
  },
  Because: { props: z.strictObject({}) },
  FollowUp: { props: z.strictObject({}) },
  LookFor: { props: z.strictObject({}) },
};
