import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'playwright/test';
import { DevServer } from './dev-server.ts';

test.describe.configure({ timeout: 90_000 });

let server: DevServer;

const write = (text: string): void =>
  server.write('guides/page.md', `---\ntitle: Page\n---\n\n${text}\n`);

test.beforeAll(() => {
  server = new DevServer(2);
});

test.afterAll(() => server.stop());

test('an open page shows every edit, however fast they come', async ({ page }) => {
  write('Edit none.');
  await page.goto(`${await server.start()}guides/page/`);
  await expect(page.getByText('Edit none.')).toBeVisible();
  for (const pause of [0, 5, 20, 60, 120, 250, 500]) {
    for (let edit = 1; edit <= 3; edit++) {
      write(`Edit ${edit} after ${pause} ms.`);
      await sleep(pause);
    }
    await expect(page.getByText(`Edit 3 after ${pause} ms.`)).toBeVisible({ timeout: 15_000 });
  }
});
