import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve as absolute } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'playwright/test';

test.describe.configure({ timeout: 90_000 });

const PORT = Number(process.env['TEST_PORT'] ?? 4610) + 2;

let folder = '';
let cache = '';
let server: ChildProcess | undefined;

const write = (text: string): void =>
  writeFileSync(join(folder, 'guides', 'page.md'), `---\ntitle: Page\n---\n\n${text}\n`);

/** Starts `handrail dev` on the folder and waits until it says where it is. */
function serve(): Promise<string> {
  const args = ['src/cli/main.ts', 'dev', '--content', folder, '--port', String(PORT)];
  const env = { ...process.env, HANDRAIL_CACHE: cache };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  server = child;
  let said = '';
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => {
      said += String(text);
      const address = /http:\S+/.exec(said)?.[0];
      if (address) resolve(address);
    });
    child.once('exit', () => reject(new Error(`handrail dev ended: ${said}`)));
  });
}

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-dev-'));
  cache = mkdtempSync(absolute('node_modules/.cache/test-dev-'));
  mkdirSync(join(folder, 'guides'));
});

test.afterAll(() => {
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
  rmSync(cache, { recursive: true, force: true });
});

test('an open page shows every edit, however fast they come', async ({ page }) => {
  write('Edit none.');
  await page.goto(`${await serve()}guides/page/`);
  await expect(page.getByText('Edit none.')).toBeVisible();
  for (const pause of [0, 5, 20, 60, 120, 250, 500]) {
    for (let edit = 1; edit <= 3; edit++) {
      write(`Edit ${edit} after ${pause} ms.`);
      await sleep(pause);
    }
    await expect(page.getByText(`Edit 3 after ${pause} ms.`)).toBeVisible({ timeout: 15_000 });
  }
});
