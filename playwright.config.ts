import { defineConfig } from 'playwright/test';

const executablePath = process.env['CHROMIUM_PATH'];
const first = Number(process.env['TEST_PORT'] ?? 4610);
const ports = { root: first, subpath: first + 1 };
const handbook = (port: number, base: string): string =>
  `node src/cli/main.ts start --out node_modules/.cache/test/site-${port} --port ${port} --base ${base}`;

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '*.spec.ts',
  outputDir: 'node_modules/.cache/test/results',
  workers: 2,
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
      testIgnore: ['accessibility.spec.ts', 'dev.spec.ts', 'weight.spec.ts'],
      use: { baseURL: `http://localhost:${ports.subpath}/handbook/` },
    },
  ],
  webServer: [
    {
      command: handbook(ports.root, '/'),
      url: `http://localhost:${ports.root}/`,
      timeout: 240_000,
    },
    {
      command: handbook(ports.subpath, '/handbook/'),
      url: `http://localhost:${ports.subpath}/handbook/`,
      timeout: 240_000,
    },
  ],
});
