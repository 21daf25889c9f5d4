import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { kinds } from '#kinds/index.ts';
import { compile } from '#markdown/compile.ts';
import { scan } from '#markdown/scan.ts';

const folders = {
  'the starter handbook': new URL('../../content/', import.meta.url),
  'Prometheus runbooks': new URL('../../../shared/corpora/prometheus-operator-runbooks/content/', import.meta.url),
  'decision records': new URL('../../../shared/corpora/adr-madr/', import.meta.url),
};

for (const [name, url] of Object.entries(folders)) {
  const skip = existsSync(url) ? false : 'the corpora are not here';
  test(`both parsers read ${name} alike`, { skip }, async () => {
    const { entries } = scan(url.pathname);
    for (const entry of entries.filter(({ kind }) => kind.source === 'pages')) {
      const around = {
        teamComponents: new Set<string>(),
        elsewhere: new Map<string, string[]>(),
        readFragment: (_: string, from: string) => ({ file: from, text: 'A fragment.' }),
      };
      const quick = await compile(entry, around);
      const slow = await compile(entry, { ...around, parser: 'mdx' });
      assert.deepEqual(quick.body, slow.body, entry.file);
      assert.deepEqual(quick.record, slow.record, entry.file);
    }
  });
}

const cases: Record<string, string> = {
  'text beyond the first plane before a placeholder and a link': '# 🚀 Über\n\n🚀🚀 [x](./a.md) `{{name}}` <kbd>é</kbd>\n',
  'lists in lists, loose and tight': '1. a\n\n   b\n2. c\n   - d\n     - e\n\n   f\n- [ ] g\n- [x] h\n',
  'emphasis next to punctuation': '**a**b *c*d _e_f __g__h ***i*** a*b*c 2*3*4 snake_case_name\n',
  'tables with pipes and code': '| a \\| b | `c \\| d` |\n|:-:|---|\n| 1 |\n| 2 | 3 | 4 |\n',
  'reference links, and one that is not defined': '[a][b] [b] [c][d]\n\n[b]: ./x.md "T"\n',
  'hard breaks and entities': 'a  \nb\\\nc &amp; &copy; &#x41; &nope;\n',
  'fences in lists, tildes, and no end': '- a\n\n  ```ts\n  x\n  ```\n\n~~~\ny\n~~~\n\n```sh\nz\n',
  'html blocks of every kind': '<div>\n*a*\n</div>\n\n<details>\n<summary>s</summary>\n\n*b*\n\n</details>\n\n<!-- c\nd -->\n\ntext <b>e</b><br>f\n',
  'autolinks, literal and in brackets': '<https://a.example/?b=c&d> www.example.org, https://e.example/f(g) me@example.org.\n',
  'headings of both sorts': 'A\n===\n\nB\n---\n\n### C ###\n\n#not\n',
  'quotes with lazy lines and callouts': '> a\nb\n\n> [!TIP] T\n> c\n>\n> - d\n',
  'indented code and thematic breaks': '    a\n      b\n\n***\n---\n- - -\n',
  'footnotes with blocks': 'a[^x] b[^x]\n\n[^x]: c\n\n    d\n\n    - e\n',
  'strikes of one and two': '~a~ ~~b~~ ~~~c~~~\n',
  'backslashes and brackets': '\\*a\\* \\[b\\] [c] ![d] \\`e\\` f\\\n',
};

for (const [name, text] of Object.entries(cases)) {
  test(`both parsers read ${name} alike`, async () => {
    for (const file of ['guides/a.md', ...(/<(https|!--|br>)/.test(text) ? [] : ['guides/a.mdx'])]) {
      const bytes = Buffer.from(text);
      const job = { file, kind: kinds.guide, id: 'a', section: false, fragment: false, bytes };
      const around = {
        teamComponents: new Set<string>(),
        elsewhere: new Map<string, string[]>(),
        readFragment: () => ({ problem: 'none', outside: false }),
      };
      const quick = await compile(job, around);
      const slow = await compile(job, { ...around, parser: 'mdx' });
      assert.deepEqual(quick, slow, file);
    }
  });
}
