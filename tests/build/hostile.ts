import { join } from 'node:path';
import { page, type Files } from './handbook.ts';
import { frontMatter } from './hostile-fields.ts';
import { html, schemes } from './hostile-markup.ts';

/** Where attacks aim: none of it may be read, run or written. */
export interface Targets {
  /** File outside the handbook, with a text in it that nobody may see. */
  secret: string;
  /** File that exists only if code of the handbook ran. */
  marker: string;
}

/** Each attack is a page of its own, so that none hides another. */
export function hostileFiles({ secret, marker }: Targets): Files {
  const code = `require("node:fs").writeFileSync(${JSON.stringify(marker)}, "ran")`;
  const imported = `await import("node:fs").then((fs) => fs.writeFileSync(${JSON.stringify(marker)}, "ran"))`;
  const up = '../'.repeat(12);
  const pages: Record<string, string> = {
    ...mdx({
      import: `import fs from "node:fs"\n\nfs`,
      'import-astro': `import Evil from "../components/Evil.astro"\n\n<Evil />`,
      export: `export const x = ${imported}\n\n{x}`,
      'export-default': `export default () => ${imported}`,
      expression: `{${imported}}\n\nand {process.mainModule.${code}} inline`,
      attribute: `<Callout title={${imported}}>x</Callout>`,
      'deep-attribute': `<Callout title={[(() => { ${code} })()]}>x</Callout>`,
      spread: `<Callout {...(${imported})}>x</Callout>`,
      'set-html':
        '<Fragment set:html="<script>alert(1)</script>" />\n\n<p set:html="<script>alert(2)</script>">x</p>',
      'set-html-component': '<Callout set:html="<script>alert(1)</script>" title="x" />',
      directives:
        '<Evil client:load />\n\n<Callout server:defer define:vars={{a: 1}} is:raw title="x">y</Callout>',
      team: '<Evil />\n\n<Evil><script>alert(1)</script></Evil>',
      internal:
        '<HANDRAIL-COMPONENT data-index="0" dataIndex="0">x</HANDRAIL-COMPONENT>\n\n<Code code="<script>alert(1)</script>" />\n\n<DiagramSource svg="<script>alert(1)</script>" />\n\n<Fragment><b onclick="alert(1)">x</b></Fragment>',
      'member-names': '<this.constructor />\n\n<a.b.c />\n\n<A:b />',
      'object-names':
        '<__proto__ />\n\n<__defineGetter__ x="1" />\n\n<Constructor />\n\n<Callout __proto__="x" constructor="y">z</Callout>',
      'props-html':
        '<Callout title=\'"><script>alert(1)</script>\'>x</Callout>\n\n<Figure src="javascript:alert(1)" alt=\'" onerror="alert(1)\' caption="<script>alert(2)</script>" />\n\n<Tabs><Tab label="<img src=x onerror=alert(1)>">x</Tab></Tabs>\n\n<Details summary="<script>alert(3)</script>">x</Details>',
      'props-paths': `<Figure src="${up}${secret}" alt="x" />\n\n<Figure src="${secret}" alt="x" />\n\n<Figure src="file://${secret}" alt="x" />`,
      include: `<Include from="${up}${secret}" />\n\n<Include from="${secret}" />\n\n<Include from="file://${secret}" />\n\n<Include from="link-to-secret.mdx" />\n\n<Include from="link-out/secret.mdx" />`,
      'include-hidden': '<Include from="../.git/config" />\n\n<Include from="../.env" />',
      'jsx-html': html.join('\n\n').replaceAll('<!--', '').replaceAll(/[{}]/g, ''),
      marks:
        '<p title="&#1;h9&#2;" lang=" onclick=alert(1) x=">one</p>\n\n<Include from="_marks.mdx" />\n\n<Include from="_shift.mdx" />\n\nLast words.',
    }),
    ...md({
      html: html.join('\n\n'),
      'inline-html': html.map((one) => `Text ${one.replaceAll('\n', ' ')} text.`).join('\n\n'),
      links: schemes
        .map(
          (url) => `[link](<${url}>) ![image](<${url}>) <a href="${url}">a</a> <img src="${url}">`,
        )
        .join('\n\n'),
      references: schemes
        .map(
          (url, n) =>
            `[link ${n}][r${n}] ![image][r${n}]\n\n[r${n}]: <${url}> "t\\"> <script>alert(1)</script>"`,
        )
        .join('\n\n'),
      autolinks:
        schemes.map((url) => `<${url}>`).join(' ') +
        '\n\nwww.example.org/"onclick=alert(1) https://example.org/"><script>alert(1)</script>',
      paths: `![x](${up}${secret}) ![x](${secret}) ![x](file://${secret}) [x](${up}${secret}) ![x](link-to-secret.png) ![x](link-out/secret.png) [x](%2e%2e/%2e%2e/%2e%2e${secret})`,
      images:
        '![x](script.svg) ![x](handler.svg) ![x](foreign.svg) [x](script.svg) [x](page.html) [x](code.js) ![x](harmless.svg)',
      fences:
        '```"><script>alert(1)</script> title="</figure><script>alert(1)</script>" {1}\ncode</code></pre><script>alert(1)</script>\n```\n\n```js title="\\"><img src=x onerror=alert(1)>"\n</script><script>alert(1)</script>\n```\n\n```__proto__\nx\n```\n\n```constructor\nx\n```',
      mermaid:
        '```mermaid\nflowchart LR\n  a["<script>alert(1)</script>"] -->|"<img src=x onerror=alert(1)>"| b["javascript:alert(1)"]\n  click a "javascript:alert(1)"\n  click b call alert(1)\n  style a fill:url(javascript:alert(1)),background:url(//evil.example)\n```\n\n```mermaid\n%%{init: {"securityLevel": "loose", "themeCSS": "</style><script>alert(1)</script>"}}%%\nsequenceDiagram\n  A->>B: <script>alert(1)</script>\n```',
      headings:
        '# <script>alert(1)</script>\n\n## <img src=x onerror=alert(1)> `<script>` "quoted"\n\n## </title><script>alert(2)</script>\n\n## a {#"onclick=alert(1)}\n\n## &lt;script&gt;alert(1)&lt;/script&gt;',
      footnotes:
        'Note[^"><script>alert(1)</script>].\n\n[^"><script>alert(1)</script>]: Text <script>alert(1)</script>.',
      tables:
        '| <script>alert(1)</script> | b |\n| --- | :-: |\n| <td onclick=alert(1)> | `<script>` |',
      callouts:
        '> [!WARNING] <script>alert(1)</script>\n> <img src=x onerror=alert(1)>\n\n- [ ] <input onfocus=alert(1) autofocus>',
      marks:
        '<p title="&#1;h9&#2;" lang="><script>alert(1)</script>">one</p>\n\n<p title="&#1;h9&#2;" lang=" onclick=alert(1) x=">two</p>\n\nRaw \u0001c0\u0002 and &#1;o&#2; <b>&#1;o&#2;</b>\n\n<div>&#1;o&#2;&#1;c0&#2;</div>\n\nLast words.',
      clobber:
        '<a id="main" name="location">x</a> <img id="__proto__" name="cookie"> <p id="entry-outcomes">y</p>',
      internal:
        '<handrail-component data-index="0">x</handrail-component> <HANDRAIL-COMPONENT dataindex="0">y</HANDRAIL-COMPONENT> <svg><HANDRAIL-COMPONENT data-index="0"></svg>',
      shortcode:
        '{{< script "alert(1)" >}} {% include evil.html %} {{ constructor.constructor("alert(1)")() }}',
    }),
  };
  return {
    ...pages,
    ...frontMatter,
    'guides/_marks.mdx': 'Raw <b title="\u0001h9\u0002" lang=" onclick=alert(2) x=">b</b>.\n',
    'guides/_shift.mdx': 'Raw \u0001o\u0002\u0001o\u0002 here.\n',
    'guides/script.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    'guides/handler.svg': '<svg xmlns="http://www.w3.org/2000/svg"\nonload="alert(1)"/>',
    'guides/foreign.svg':
      '<svg xmlns="http://www.w3.org/2000/svg"><a href="javascript:alert(1)"><path d="M0 0"/></a></svg>',
    'guides/harmless.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4v4z"/></svg>',
    'guides/page.html': '<script>alert(1)</script>',
    'guides/code.js': 'alert(1)',
    '.git/config': 'extraheader = AUTHORIZATION: HIDDENTOKEN\n',
    '.env': 'TOKEN=HIDDENTOKEN\n',
    'components/Evil.astro': `---\nimport fs from "node:fs";\nfs.writeFileSync(${JSON.stringify(marker)}, "ran");\n---\n<script is:inline>alert(1)</script>\n`,
    'components/helper.ts': `import fs from "node:fs";\nfs.writeFileSync(${JSON.stringify(marker)}, "ran");\n`,
    'astro.config.mjs': `import fs from "node:fs";\nfs.writeFileSync(${JSON.stringify(marker)}, "ran");\n`,
    'package.json': '{"type": "module", "imports": {"#core/*": "./evil.js"}}',
    'alerts/rules.yaml':
      'groups:\n  - name: x\n    rules:\n      - alert: ../../../evil\n        expr: up\n      - alert: <script>alert(1)</script>\n        expr: up\n',
    'theme.css': '@import url("//evil.example/x.css"); </style><script>alert(1)</script>',
  };
}

function mdx(bodies: Record<string, string>): Record<string, string> {
  return named(bodies, 'mdx');
}

function md(bodies: Record<string, string>): Record<string, string> {
  return named(bodies, 'md');
}

function named(bodies: Record<string, string>, extension: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(bodies).map(([name, body]) => [
      join('guides', `${extension}-${name}.${extension}`),
      page({ title: `${extension} ${name}` }, body),
    ]),
  );
}
