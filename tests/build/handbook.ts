import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from './run.ts';

export type Files = Record<string, string | Uint8Array>;

/** A handbook in a temporary folder, to be edited. */
export class Handbook {
  readonly folder: string;

  constructor(files: Files) {
    this.folder = join(temporaryFolder('handbook'), 'content');
    mkdirSync(this.folder);
    this.write(files);
  }

  write(files: Files): void {
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, file)), { recursive: true });
      writeFileSync(join(this.folder, file), content);
    }
  }

  /** Changes the first occurrence of a text, which must be there. */
  edit(file: string, from: string, to: string): void {
    const path = join(this.folder, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`${file} does not hold "${from}"`);
    writeFileSync(path, text.replace(from, to));
  }

  rename(from: string, to: string): void {
    mkdirSync(dirname(join(this.folder, to)), { recursive: true });
    renameSync(join(this.folder, from), join(this.folder, to));
  }

  remove(file: string): void {
    rmSync(join(this.folder, file));
  }

  /** The same content at another path. */
  copy(): Handbook {
    const copy = new Handbook({});
    cpSync(this.folder, copy.folder, { recursive: true });
    return copy;
  }
}

/** A page of Markdown with front matter. */
export function page(fields: Record<string, unknown>, ...body: string[]): string {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${body.join('\n\n')}\n`;
}

export const svg = (side: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><path d="M0 0h4v4z"/></svg>\n`;

/** A small handbook in which most things that a page can show of others are shown. */
export function smallHandbook(): Files {
  return {
    'handbook.yaml': 'title: Small handbook\ndescription: For tests.\n',
    'index.mdx': page({ title: 'Welcome' }, 'Start with [the first guide](guides/first.mdx).'),
    'guides/index.md': page({ title: 'Guides' }, 'How we work here.'),
    'guides/first.mdx': page(
      { title: 'First', summary: 'The first one.', owner: 'payments', tags: ['start', 'people'] },
      'Read [the second](second.md#a-heading), [the queue](../runbooks/queue.mdx#drain) next.',
      '## Picture',
      '![A triangle](picture.svg)',
      '<Include from="_parts/shared.mdx" />',
      '<Callout kind="warning" title="Careful">Mind the *gap*.</Callout>',
    ),
    'guides/_parts/shared.mdx': 'Shared words, version one; see [the second](../second.md).\n',
    'guides/picture.svg': svg(16),
    'guides/second.md': page(
      { title: 'Second', aliases: ['/old/second'] },
      '## A heading',
      'Back to [the first](first.mdx#picture). A note[^1].',
      '[^1]: The note itself.',
    ),
    'guides/third.mdx': page({ title: 'Third', related: ['guide/second'] }, 'Third text.'),
    'guides/team-note.mdx': page({ title: 'With a note' }, '<Note who="us">Inner text.</Note>'),
    'guides/deep/er/fourth.mdx': page({ title: 'Fourth' }, '```ts\nconst four: number = 4;\n```'),
    'components/Note.astro':
      '---\nimport { how } from "./words.ts";\nconst { who } = Astro.props;\n---\n\n<aside>Note of {who}, {how}: <slot /></aside>\n\n<style>\n  aside { color: rebeccapurple; }\n</style>\n',
    'components/words.ts': 'export const how = "written";\n',
    'runbooks/queue.mdx': page(
      { title: 'Queue is full', owner: 'payments', services: ['checkout'] },
      '## Meaning\n\nFull.\n\n## Impact\n\nSlow.\n\n## Diagnosis\n\nLook.\n\n## Mitigation',
      '<Steps>\n<Step id="drain" title="Drain it">\nDrain with [the standard](../standards/errors.mdx).\n</Step>\n</Steps>',
    ),
    'runbooks/HighErrorRate.md': page(
      { title: 'Many errors' },
      '## Meaning\n\nErrors.\n\n## Impact\n\nSome.\n\n## Diagnosis\n\nLogs.\n\n## Mitigation\n\nUndo.',
    ),
    'alerts/rules.yaml':
      'groups:\n  - name: all\n    rules:\n      - alert: HighErrorRate\n        expr: up == 0\n',
    'standards/errors.mdx': page(
      { title: 'Errors', owner: 'payments', decidedBy: 'decision/0001-values' },
      '<Rule id="ERR-1" level="must" title="Errors are values">\nAlways.\n</Rule>',
    ),
    'decisions/0001-values.md': page(
      { title: 'Errors as values', status: 'accepted' },
      'So be it.',
    ),
    'teams/payments.yaml': 'name: Payments team\nmission: Money moves.\n',
    'services/checkout.yaml': 'name: Checkout\nowner: payments\ntier: 1\n',
  };
}
