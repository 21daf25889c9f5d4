import { expectAccessible } from './axe.ts';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { expect, test } from './rubric-page.ts';

interface Written {
  id: string;
  interviewer: string;
  rubric: { version: string; criteria: { id: string; anchors: Record<string, string> }[] };
  answers: Record<string, { score: number | null; evidence: string }>;
}
type File = { name: string; mimeType: string; buffer: Buffer };

function file(name: string, value: unknown): File {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) };
}

/** The files of three interviewers, from one that the sheet itself saved. */
async function files(saved: string): Promise<{ mia: Written; tom: Written; ana: Written }> {
  const mia = JSON.parse(readFileSync(saved, 'utf8')) as Written;
  const by = (interviewer: string, failure: number | null): Written => ({
    ...{ ...structuredClone(mia), id: interviewer, interviewer },
    answers: {
      ...mia.answers,
      failure: { score: failure, evidence: `${interviewer} saw <b>it</b>` },
    },
  });
  return { mia, tom: by('Tom', 1), ana: by('Ana', null) };
}

const rows = (page: Page): Promise<string[]> => page.locator('[data-part=rows] th').allInnerTexts();

test('three files are put side by side once the last is there', async ({
  page,
  rubric,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await rubric.open();
  await rubric.start();
  await page.keyboard.type('A-1042');
  await page.getByLabel('Interviewer').fill('Mia');
  await rubric.scoreAll();
  const { mia, tom, ana } = await files(await rubric.save());
  await page.getByRole('link', { name: 'Debrief' }).click();
  await page.waitForLoadState('networkidle');
  await rubric.record();
  rubric.left.length = 0;
  const chosen = page.getByLabel('Their files');
  await page.getByLabel('Interviewers').fill('3');
  await chosen.setInputFiles([file('mia.json', mia), file('tom.json', tom)]);
  await expect(page.getByRole('status').filter({ hasText: 'are in' })).toHaveText('2 of 3 are in.');
  await expect(page.locator('main')).not.toContainText('Solid');
  await expect(page.locator('[data-part=result]')).toBeHidden();

  for (const [name, text, words] of [
    ['bad.json', '{"what":', 'not JSON'],
    ['large.json', 'x'.repeat(1_100_000), 'larger'],
    ['page.json', { what: 'handrail interview sheet', format: 1, rubric: '<img>' }, 'damaged'],
    ['other.json', { ...ana, rubric: { ...ana.rubric, id: 'x', title: 'Other' } }, '“Other”'],
    ['who.json', { ...ana, reference: 'B-7' }, 'candidate B-7'],
  ] as const) {
    await chosen.setInputFiles(file(name, text));
    const line = page.getByRole('listitem').filter({ hasText: name });
    await expect(line).toContainText(words);
    await expect(line).toContainText('left out');
  }
  await expect(page.locator('[data-part=result]')).toBeHidden();

  await chosen.setInputFiles(file('ana.json', ana));
  await expect(page.getByRole('heading', { name: 'System design, A-1042' })).toBeFocused();
  await expect(page.getByRole('columnheader', { name: /^Tom/ })).toContainText('Result: no.');
  expect(await rows(page)).toEqual([
    'Reasons about failure\n2 apart',
    'Finds the real requirements\nsame score',
    'Keeps the data right\nsame score',
    'Makes it fit to run and to change\nsame score',
  ]);
  await expect(page.getByRole('row', { name: /Reasons about failure/ })).toContainText(
    'Tom saw <b>it</b>',
  );
  expect(rubric.left).toEqual([]);
  await page.getByRole('button', { name: 'Copy as Markdown' }).last().press('Enter');
  await expect(page.locator('[data-part=state]')).toHaveText('Copied');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('### Reasons about failure (2 apart)');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }

  const newer = structuredClone(tom);
  newer.id = 'newer';
  newer.interviewer = 'Eva';
  newer.rubric.version = 'fffffff';
  const data = newer.rubric.criteria.find(({ id }) => id === 'data');
  if (data) data.anchors['3'] = 'Something else';
  await chosen.setInputFiles(file('eva.json', newer));
  await expect(page.locator('[data-part=warnings]')).toContainText(
    'kept apart: Keeps the data right',
  );
  expect((await rows(page)).filter((row) => row.startsWith('Keeps the data right'))).toHaveLength(
    2,
  );

  await page.getByRole('button', { name: 'Start again' }).press('Enter');
  await expect(page.locator('[data-part=result]')).toBeHidden();
  await expect(page.locator('main')).not.toContainText('Mia');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the debrief says what it needs', async ({ page }) => {
    await page.goto('debrief/');
    await expect(page.getByText('needs JavaScript')).toBeVisible();
    await expect(page.locator('interview-debrief')).toBeHidden();
  });
});
