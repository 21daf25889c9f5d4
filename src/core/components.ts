import { z } from 'zod';
import { slug, text } from './fields.ts';
import type { ComponentSpec } from './kind.ts';

/** The five kinds of callout, as GitHub's `> [!WARNING]` quotes name them. */
export const calloutKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;

/** Components that every page may use. */
export const generalComponents: Record<string, ComponentSpec> = {
  Callout: {
    props: z.strictObject({
      kind: z.enum(calloutKinds).default('note').describe('What sort of remark.'),
      title: text.optional().describe('Its heading; else the kind.'),
    }),
  },
  Tabs: {
    props: z.strictObject({
      sync: slug
        .optional()
        .describe(
          'Tabs of one name follow each other’s choice; without, all that have a tab of the same label.',
        ),
    }),
  },
  Tab: { props: z.strictObject({ label: text.describe('What the tab shows.') }) },
  Details: {
    props: z.strictObject({
      summary: text.describe('What shows while it is closed.'),
      open: z.boolean().default(false).describe('Open from the start.'),
    }),
  },
  Figure: {
    props: z.strictObject({
      src: text.describe('Image file, relative to the page.'),
      alt: z.string().describe('What the image shows, for who cannot see it.'),
      caption: text.optional().describe('A line below it.'),
    }),
    images: ['src'],
  },
  FileTree: { props: z.strictObject({}) },
  Diagram: {
    props: z.strictObject({ title: text.optional().describe('What the diagram shows.') }),
  },
  Audience: {
    props: z.strictObject({
      for: slug.describe('Who gets what is inside: an audience of handbook.yaml.'),
    }),
  },
  Include: {
    props: z.strictObject({
      from: text.describe('Fragment to show here, relative to the page.'),
    }),
  },
};
