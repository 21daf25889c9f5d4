import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Part } from '#core/entry.ts';
import type { KindName } from '#core/kind.ts';
import { kinds } from '#kinds/index.ts';
import { compile } from '#markdown/compile.ts';

/** `<plugin>/<case>/input.{md,mdx}` → `output.html`; `UPDATE=1` writes the outputs, to be read before they are kept. */
const HERE = new URL('./', import.meta.url);

for (const plugin of folders(HERE)) {
  for (const name of folders(new URL(`${plugin}/`, HERE))) {
    test(`${plugin}: ${name.replaceAll('-', ' ')}`, async () => {
      const folder = new URL(`${plugin}/${name}/`, HERE);
      const input = ['input.mdx', 'input.md'].find((file) => existsSync(new URL(file, folder))) ?? '';
      const { record, body } = await compile(
        {
          file: `guides/deep/${input}`,
          kind: kinds[kindOf(plugin)],
          id: 'deep/input',
          section: false,
          fragment: false,
          bytes: readFileSync(new URL(input, folder)),
        },
        {
          teamComponents: new Set(['TeamBadge']),
          elsewhere: new Map(),
          readFragment: (_, from) => ({ file: `guides/deep/${from}`, text: readFileSync(new URL(from, folder), 'utf8') }),
        },
      );
      const findings = record.findings.map(({ line, column, rule, message }) => `<!-- ${line}:${column} ${rule} ${message} -->`);
      const actual = `${[show(body.parts), ...findings].join('\n')}\n`;
      const output = new URL('output.html', folder);
      if (process.env['UPDATE']) writeFileSync(output, actual);
      assert.equal(actual, readFileSync(output, 'utf8'));
    });
  }
}

/** A body as HTML to read: components as elements of their name, targets in `[…]`. */
function show(parts: Part[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('href' in part) return ` href="[${JSON.stringify(part.href).replaceAll('"', "'")}]"`;
      if ('image' in part) return ` src="[${part.image}]"`;
      const props = Object.entries(part.props).map(([key, value]) => ` ${key}={${JSON.stringify(value)}}`);
      return `<${part.component}${props.join('')}>${show(part.body)}</${part.component}>`;
    })
    .join('');
}

/** Cases with components of a kind stand in a folder that begins with its name. */
function kindOf(plugin: string): KindName {
  const kind = Object.keys(kinds).find((name) => plugin.startsWith(name));
  return (kind as KindName | undefined) ?? 'guide';
}

function folders(url: URL): string[] {
  return readdirSync(url, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
