import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { z } from 'zod';
import type { RawFinding } from './findings.ts';
import { entryRef, listed, slug, text, webUrl } from './fields.ts';
import { kindFolders } from './kind.ts';
import { reporter } from './report.ts';
import { readText } from './text.ts';
import { validateFields } from './validate.ts';
import { isDay, type WorkCalendar } from './work-days.ts';
import { readYaml } from './yaml.ts';

const link = z.strictObject({
  label: text.describe('What the link shows.'),
  url: z
    .string()
    .regex(
      /^(https?:\/\/|mailto:|\/)\S*$/,
      'a link that begins with "https://", or "/" for one of this site',
    )
    .describe('Where it leads.'),
});

const doorLink = z.preprocess(
  (value) => (typeof value === 'string' ? { ref: value } : value),
  z.strictObject({
    ref: entryRef.optional().describe('An entry, `kind/id`.'),
    ...link.partial().shape,
  }),
);

const door = z.strictObject({
  title: text.describe('The situation it is for: "Something is broken".'),
  section: z.enum(kindFolders).optional().describe('Section that fills it.'),
  links: listed(doorLink)
    .default([])
    .describe('What it shows first: `kind/id`, or a label and a url.'),
});

const section = z.preprocess(
  (value) => (typeof value === 'string' ? { section: value } : value),
  z.strictObject({
    section: z.enum(kindFolders).describe('Folder of the section.'),
    label: text.optional().describe('What readers call it here: "Playbooks".'),
  }),
);

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const holiday = z
  .string()
  .refine(
    (text) => text.split('/').every((day) => isDay(day)) || isDay(`2024-${text}`),
    'a day ("2026-12-24"), a day of each year ("12-25") or a span ("2026-12-24/2026-12-31")',
  )
  .refine((text) => {
    const [from = '', to = from, ...more] = text.split('/');
    return from <= to && more.length === 0;
  }, 'one day, or a span from one day to a later one');

const calendar = z.strictObject({
  workdays: listed(z.enum(WEEKDAYS))
    .refine((days) => days.length > 0, 'at least one weekday')
    .default(['mon', 'tue', 'wed', 'thu', 'fri'])
    .describe('Weekdays that are worked: mon, tue, …'),
  weekStart: z.enum(WEEKDAYS).default('mon').describe('Weekday that a week begins with.'),
  holidays: listed(holiday)
    .default([])
    .describe('Days without work: "2026-12-24", "12-25" each year, "2026-12-24/2026-12-31".'),
});

/** `handbook.yaml`: what a handbook says about itself. */
export const handbookSchema = z.strictObject({
  title: text
    .default('Engineering handbook')
    .describe('Name of the handbook, in the header and in every page title.'),
  description: text
    .optional()
    .describe('One line about it, on the home page and in link previews.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'a language tag like "en" or "de-CH"')
    .default('en')
    .describe('Language of the pages (BCP 47).'),
  site: webUrl.optional().describe('Where it is published: https://handbook.example.'),
  logo: text.optional().describe('Image in the header, relative to the handbook folder.'),
  favicon: text.optional().describe('Icon in the browser’s tab: an SVG, PNG or ICO.'),
  repository: z
    .strictObject({
      url: webUrl.describe('Where its source is.'),
      branch: text.default('main').describe('Branch that edit links lead to.'),
      path: text.optional().describe('Folder of the handbook in the repository.'),
      issues: webUrl.optional().describe('Where problems are reported, if not in its issues.'),
    })
    .optional()
    .describe('Where readers suggest changes.'),
  question: text.default('What do you need?').describe('Heading of the home page.'),
  doors: listed(door)
    .default([
      { title: 'Something is broken', section: 'runbooks', links: [] },
      { title: 'I am new here', section: 'onboarding', links: [] },
      { title: 'I am interviewing', section: 'rubrics', links: [] },
      { title: 'I am writing or reviewing code', section: 'standards', links: [] },
    ])
    .describe('Situations that readers come in, on the home page.'),
  sections: listed(section).default([]).describe('Order and names of sections; the rest follow.'),
  footer: listed(link).default([]).describe('Links at the foot of every page.'),
  calendar: calendar
    .default({ workdays: ['mon', 'tue', 'wed', 'thu', 'fri'], weekStart: 'mon', holidays: [] })
    .describe('Days that are worked, for the dates of onboarding paths.'),
  audiences: listed(slug).default([]).describe('Audiences beside everyone that a page may name.'),
  checks: z
    .record(z.string(), z.enum(['error', 'warn', 'off']))
    .default({})
    .describe('Rule of the check → error, warn or off.'),
});

export type HandbookConfig = z.infer<typeof handbookSchema>;

/** Its working days, with weekdays as numbers: 1 is Monday. */
export function calendarOf({
  calendar: { workdays, weekStart, holidays },
}: HandbookConfig): WorkCalendar {
  const number = (day: (typeof WEEKDAYS)[number]): number => WEEKDAYS.indexOf(day) + 1;
  return { workdays: workdays.map(number), weekStart: number(weekStart), holidays };
}

/** A handbook folder as its settings describe it. */
export interface Handbook {
  config: HandbookConfig;
  /** No `handbook.yaml`: nobody adapted this folder, so problems are warnings. */
  foreign: boolean;
  findings: RawFinding[];
  /** Where each setting stands, for findings about it. */
  places: Record<string, [number, number]>;
}

const FILE = 'handbook.yaml';

/** Reads `handbook.yaml` in a folder; problems are findings, and the rest of the settings hold. */
export function readHandbook(folder: string): Handbook {
  const path = join(folder, FILE);
  const findings: RawFinding[] = [];
  if (!existsSync(path)) {
    return { config: handbookSchema.parse({}), foreign: true, findings, places: {} };
  }
  const report = reporter(FILE, findings);
  if (!realpathSync(path).startsWith(realpathSync(folder) + sep)) {
    const fix = 'put the file itself here';
    report('outside-folder', undefined, 'the symbolic link leads out of the handbook folder', fix);
    return { config: handbookSchema.parse({}), foreign: false, findings, places: {} };
  }
  const yaml = readYaml(readText(readFileSync(path), report), 1, report);
  const config = validateFields(handbookSchema, yaml, report) as HandbookConfig;
  const named = findings.map((finding) => ({ ...finding, rule: 'handbook-yaml' }));
  return { config, foreign: false, findings: named, places: { ...yaml.places, ...yaml.keyPlaces } };
}
