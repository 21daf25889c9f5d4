import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { measure, outputSize, pageBytes } from './measure.ts';

const dir = mkdtempSync(join(tmpdir(), 'handrail-measure-'));
after(() => rmSync(dir, { recursive: true, force: true }));

test('gives exit code, output and wall time', async () => {
  const result = await measure('sh', ['-c', 'echo "$WORD"; sleep 0.3; exit 3'], {
    cwd: dir,
    env: { WORD: 'hello' },
  });
  assert.equal(result.exitCode, 3);
  assert.equal(result.stdout, 'hello\n');
  assert.ok(result.wallMs >= 300 && result.wallMs < 3000, `${result.wallMs} ms`);
  assert.ok(result.cpuMs < 250, `${result.cpuMs} ms`);
});

test('rejects a command that is not there', async () => {
  await assert.rejects(measure('no-such-command', []), /ENOENT/);
});

test('counts the processor time of grandchildren', async () => {
  const spin = `const end = Date.now() + 600; while (Date.now() < end);`;
  const result = await measure('sh', ['-c', `"${process.execPath}" -e '${spin}' & wait`]);
  assert.ok(result.cpuMs >= 300 && result.cpuMs < 2000, `${result.cpuMs} ms`);
});

test('adds up the memory of all processes at one time', async () => {
  const hold = `const b = Buffer.alloc(100e6, 1); setTimeout(() => b.length, 600)`;
  const one = `"${process.execPath}" -e '${hold}'`;
  const result = await measure('sh', ['-c', `${one} & ${one} & wait`]);
  assert.ok(result.peakRssMb > 200 && result.peakRssMb < 500, `${result.peakRssMb} MB`);
});

test('sizes a folder and a page', () => {
  mkdirSync(join(dir, 'site/a'), { recursive: true });
  writeFileSync(join(dir, 'site/a/index.html'), '<p>again</p>'.repeat(100));
  writeFileSync(join(dir, 'site/a.css'), 'p { color: red }');
  assert.deepEqual(outputSize(join(dir, 'site')), { bytes: 1216, files: 2, html: 1 });
  const bytes = pageBytes(join(dir, 'site/a/index.html'));
  assert.equal(bytes.html, 1200);
  assert.ok(bytes.gzip < 100 && bytes.brotli < bytes.gzip);
});
