import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import type { EntryRecord } from '../../src/core/entry.ts';
import { activeSvg, isPublishable } from '../../src/core/assets.ts';
import { collectAssets } from '../../src/markdown/assets.ts';

describe('a file is published', () => {
  const yes = ['flow.png', 'a/b.SVG', 'data.csv', 'x.tar.gz', 'install.sh', 'service.yaml'];
  const no = ['page.html', 'x.htm', 'x.xhtml', 'app.js', 'app.mjs', 'x.wasm', 'style.css', 'x.xml'];
  const odd = ['Makefile', '.env', 'x.svgz', 'x.png.html', 'x.', 'svg', 'x.xsl', 'x.swf'];
  for (const file of yes) test(file, () => assert.equal(isPublishable(file), true));
  for (const file of [...no, ...odd]) {
    test(`${file}: no`, () => assert.equal(isPublishable(file), false));
  }
});

const svg = (inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${inner}</svg>`;

describe('an SVG is more than a picture with', () => {
  const rows = [
    '<script>alert(1)</script>',
    '<SCRIPT href="x.js"/>',
    '<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>',
    '<circle onclick="alert(1)"/>',
    '<circle r="1"\nonload\n=\n"alert(1)"/>',
    '<a href="javascript:alert(1)"><text>x</text></a>',
    "<a xlink:href=' javascript:alert(1)'><text>x</text></a>",
    '<a href="java&#115;cript:alert(1)"><text>x</text></a>',
    '<a href="java&#10;script:alert(1)"><text>x</text></a>',
    '<a><set attributeName="href" to="javascript:alert(1)"/></a>',
    '<a><animate attributeName="href" values="javascript:alert(1)"/></a>',
    '<foreignObject><p>x</p></foreignObject>',
    '<iframe src="x"/>',
    '<use href="data:image/svg+xml;base64,PHN2Zz4="/>',
  ];
  for (const inner of rows) {
    test(inner, () => assert.notEqual(activeSvg(svg(inner)), undefined));
  }

  test('an entity of its own', () => {
    assert.notEqual(activeSvg(`<!DOCTYPE svg [<!ENTITY x "y">]>${svg('&x;')}`), undefined);
  });
});

describe('an SVG is a picture with', () => {
  const rows = [
    '<circle r="1"/>',
    '<style>circle { fill: red }</style>',
    '<text>Turn it on = off; see onboarding</text>',
    '<text>javascript: is a scheme</text>',
    '<a href="https://example.org"><text>x</text></a>',
    '<use href="#arrow"/>',
    '<image href="data:image/png;base64,iVBORw0KGgo="/>',
  ];
  for (const inner of rows) test(inner, () => assert.equal(activeSvg(svg(inner)), undefined));
});

test('what is found is told as it is written', () => {
  assert.equal(activeSvg(svg('<circle onclick="x"/>')), 'onclick=');
  assert.equal(activeSvg(svg('<ScRipt>')), '<ScRipt');
});

describe('the files that pages use', () => {
  const root = mkdtempSync(join(tmpdir(), 'handrail-assets-'));
  after(() => rmSync(root, { recursive: true, force: true }));
  const files: Record<string, Buffer> = {
    'fine.svg': Buffer.from(svg('<circle r="1"/>').replace('<svg', '<svg width="4" height="3"')),
    'active.svg': Buffer.from(`<svg>\n  <script>x</script></svg>`),
    'wide.svg': Buffer.from(`\ufeff${svg('<script>alert(1)</script>')}`, 'utf16le'),
    'no-image.png': Buffer.from('text'),
    'unused.pdf': Buffer.from('x'),
    'page.html': Buffer.from('x'),
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(root, name), bytes);
  const uses = (...names: string[]): EntryRecord[] => [
    { links: names.map((file) => ({ file })) } as unknown as EntryRecord,
  ];
  const others = new Set(Object.keys(files));

  test('are published under a name of their content, with their size', async () => {
    const { assets, findings } = await collectAssets(
      root,
      uses('fine.svg', 'no-image.png'),
      others,
    );
    assert.deepEqual(
      assets.map(({ file, width, height }) => [file, width, height]),
      [
        ['fine.svg', 4, 3],
        ['no-image.png', undefined, undefined],
      ],
    );
    assert.match(assets[0]?.path ?? '', /^files\/[0-9a-f]{10}\/fine\.svg$/);
    assert.deepEqual(findings, []);
  });

  test('are not published where a browser would run them, or nobody uses them', async () => {
    const { assets } = await collectAssets(root, uses('page.html', 'gone.png'), others);
    assert.deepEqual(assets, []);
  });

  test('are refused with their place where an SVG is active, in whatever encoding', async () => {
    const { assets, findings } = await collectAssets(root, uses('active.svg', 'wide.svg'), others);
    assert.deepEqual(
      findings.map(({ rule, file, line }) => [rule, file, line]),
      [
        ['unsafe-asset', 'active.svg', 2],
        ['unsafe-asset', 'wide.svg', 1],
      ],
    );
    assert.deepEqual(assets, []);
  });
});
