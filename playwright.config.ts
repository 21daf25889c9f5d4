import { defineConfig } from 'playwright/test';

const executablePath = process.env['CHROMIUM_PATH'];
const first = Number(process.env['TEST_PORT'] ?? 4610);
const ports = { root: first, subpath: first + 1 };
/** Serves a handbook: the starter, or one made for tests (`fixture` in tests/browser/pages.ts). */
const served = (port: number, base: string, content: string) => ({
  command: `node src/cli/main.ts start --content ${content} --out node_modules/.cache/test/site-${port} --port ${port} --base ${base}`,
  url: `http://localhost:${port}${base}`,
  timeout: 240_000,
});
const OWN = 'tests/browser/handbook';

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '*.spec.ts',
  outputDir: 'node_modules/.cache/test/results',
  workers: 2,
  // A shared machine may be slow; what never comes fails all the same.
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        ...['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
        ...['--disable-component-update', '--disable-sync', '--disable-quic'],
      ],
    },
  },
  projects: [
    { name: 'root', use: { baseURL: `http://localhost:${ports.root}/` } },
    {
      name: 'subpath',
      testIgnore:
        /(accessibility|around|code|debrief|dev|dialog|fits|path|path-edits|practices|rubric|run|values|weight).spec.ts/,
      use: { baseURL: `http://localhost:${ports.subpath}/handbook/` },
    },
  ],
  webServer: [
    served(ports.root, '/', 'content'),
    served(ports.subpath, '/handbook/', 'content'),
    served(ports.root + 3, '/', OWN),
    served(ports.subpath + 3, '/handbook/', OWN),
  ],
});
