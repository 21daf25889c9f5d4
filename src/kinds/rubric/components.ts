import { z } from 'zod';
import { slug, text } from '#core/fields.ts';
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
  FollowUp: { props: z.strictObject({}) },
  LookFor: { props: z.strictObject({}) },
};
