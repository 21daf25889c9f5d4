import { expect, test } from 'playwright/test';
import { DevServer } from './dev-server.ts';
import { PathPage } from './path-page.ts';

test.describe.configure({ timeout: 90_000 });

let server: DevServer;
let url = '';

const step = (id: string, title: string, words: string, more = ''): string =>
  `<Step id="${id}" title="${title}" kind="read" time="10m"${more}>\n\n${words}\n\n</Step>\n\n`;

/** Writes the path with steps in its one phase. */
const write = (steps: string, more = '', file = 'start'): void =>
  server.write(
    `onboarding/${file}.mdx`,
    `---\ntitle: Start here\n${more}---\n\n<Phase id="one" title="One" when="week 1">\n\n${steps}</Phase>\n`,
  );

const LAPTOP = step('laptop', 'Set up the laptop', 'Switch on disk encryption and sign in.');
const TOUR = step('tour', 'Walk through the shop', 'Place an order and follow it.');
const GUIDE = step('read', 'Read how we work', 'All of it.', ' ref="guide/how"');

test.beforeAll(async () => {
  server = new DevServer(4);
  server.write('guides/how.md', '---\ntitle: How we work\n---\n\nWe meet at nine.\n');
  write(LAPTOP + TOUR + GUIDE);
  url = await server.start();
});

test.afterAll(() => server.stop());

test('progress outlives every edit of its path', async ({ page }) => {
  const path = new PathPage(page);
  await path.open(`${url}onboarding/start/`);
  for (const id of ['laptop', 'tour', 'read']) await path.tick(id).press('Enter');
  await path.step('tour').getByRole('button', { name: /^Show/ }).press('Enter');
  await path.step('tour').getByRole('button', { name: /^Note/ }).press('Enter');
  await page.keyboard.insertText('The basket is slow.');
  await page.keyboard.press('Control+Enter');
  await expect(path.bar).toContainText('3 of 3 done');

  // One step is written anew, one is removed, one is new.
  const changed = LAPTOP.replace('disk encryption', 'the firewall');
  write(changed + GUIDE + step('new', 'Say hello', 'In the team’s channel.'));
  await expect(path.bar).toContainText('2 of 3 done');
  await path.ready();
  await expect(path.step('new')).toContainText('Added since you started');
  await expect(path.next).toHaveText('Say hello');
  const gone = page.locator('.gone-steps');
  await expect(gone).toContainText('Walk through the shop, done');
  await expect(gone).toContainText('The basket is slow.');
  const laptop = path.step('laptop');
  await expect(laptop).toContainText('This step was changed since you did it.');
  await laptop.getByRole('button', { name: /^See what changed/ }).press('Enter');
  await expect(laptop.locator('del')).toHaveText(/disk encryption/);
  await expect(laptop.locator('ins')).toHaveText(/the firewall/);
  await laptop.getByRole('button', { name: /^Seen/ }).press('Enter');
  await expect(laptop).not.toContainText('changed since');
  await expect(path.bar).toContainText('2 of 3 done');

  // The page of a step is written anew: its step says so, and the page itself.
  server.write('guides/how.md', '---\ntitle: How we work\n---\n\nWe meet at ten.\n');
  await expect(path.step('read')).toContainText('Its page was changed since you read it.');
  await path.step('read').getByRole('button', { name: /^Show/ }).press('Enter');
  await path.step('read').locator('[data-step-page]').press('Enter');
  await expect(page).toHaveURL(/guides\/how\/$/);
  await expect(page.locator('path-uses')).toContainText('Step 2 of Start here');
  await expect(page.locator('path-uses')).toContainText(/Changed since you read it on/);
  await page.locator('path-uses').getByRole('button', { name: /^Seen/ }).press('Enter');
  await page.goto(`${url}onboarding/start/`);
  await path.ready();
  await expect(path.step('read')).not.toContainText('was changed');
  await path.isDone('laptop', 'read');

  // The path gets another name.
  server.remove('onboarding/start.mdx');
  write(changed + GUIDE, 'aliases: [/onboarding/start]\n', 'begin');
  await expect
    .poll(async () => (await page.request.get(`${url}onboarding/begin/`)).status())
    .toBe(200);
  // The page that is open loads itself anew at about this moment, which may end a navigation.
  await expect(() => page.goto(`${url}onboarding/begin/`)).toPass();
  await path.ready();
  await path.isDone('laptop', 'read');
  expect(Object.keys(await path.kept())).toEqual(['begin']);
  await expect(page.locator('.gone-steps')).toContainText('The basket is slow.');
});
