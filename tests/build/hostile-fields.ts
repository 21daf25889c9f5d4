import { page, type Files } from './handbook.ts';

const nasty = '"><script>alert(1)</script>\' onclick=alert(1) </title><!-- {{x}} ${x} \u2028';
const bomb = `a: &a ["x","x","x","x","x","x","x","x","x"]\n${'bcdefghi'
  .split('')
  .map((name, n) => `${name}: &${name} [${`*${'abcdefgh'[n]},`.repeat(9)}]`)
  .join('\n')}`;

/** Attacks in fields. */
export const frontMatter: Files = {
  'guides/fm-html.md': page(
    {
      title: nasty,
      summary: nasty,
      owner: nasty,
      tags: [nasty],
      keywords: [nasty],
      services: [nasty],
      audience: nasty,
      related: [`guide/${nasty}`],
      replacedBy: `guide/${nasty}`,
    },
    'Text.',
  ),
  'guides/fm-aliases.md': page(
    {
      title: 'Aliases',
      aliases: [
        '../../evil',
        '//evil.example',
        '/',
        '',
        '.',
        '..',
        '/..%2f..%2fevil',
        '/%2e%2e/%2e%2e/evil',
        '\\..\\..\\evil',
        'javascript:alert(1)',
        '/old/a/',
        '/old/a/index.html',
        nasty,
      ],
    },
    'Text.',
  ),
  'guides/fm-controls.md':
    '---\ntitle: "a\\u0001h0\\u0002b\\0c\\u0001o\\u0002"\nsummary: "\\u0001c0\\u0002"\ntags: ["\\u0001"]\n---\n\nText.\n',
  'guides/fm-tags.md':
    '---\ntitle: !!js/function "function () { return 1 }"\nsummary: !<tag:evil> x\nowner: !!binary aGk=\ntags: !!set { a, b }\n---\n\nText.\n',
  'guides/fm-proto.md':
    '---\n__proto__:\n  title: polluted\nconstructor:\n  prototype: { polluted: true }\ntitle: Proto\n---\n\nText.\n',
  'guides/fm-merge.md':
    '---\nbase: &base { title: Merged, __proto__: { polluted: true } }\n<<: *base\n? [a, b]\n: c\n---\n\nText.\n',
  'guides/fm-bomb.md': `---\ntitle: Bomb\n${bomb}\n---\n\nText.\n`,
  'guides/fm-numbers.md':
    '---\ntitle: 12\nsummary: [1, {a: b}]\nowner: {a: b}\naliases: {a: b}\n---\n\nText.\n',
  'runbooks/fm-urls.md': page(
    {
      title: 'Urls',
      alerts: [
        'a/b',
        '../../../evil',
        { name: nasty, anchor: nasty, match: { __proto__: 'x', [nasty]: nasty } },
      ],
      symptoms: [nasty],
      errors: [nasty],
      dashboards: [
        { label: nasty, url: 'javascript:alert(1)' },
        { label: 'x', url: `https://x"${nasty}` },
      ],
      params: [
        {
          name: 'p',
          pattern: '(a+)+$',
          example: nasty,
          default: nasty,
          label: nasty,
          type: 'enum',
          options: [nasty],
        },
      ],
    },
    'Run `{{p}}`.',
  ),
  'teams/evil.yaml': `name: ${JSON.stringify(nasty)}\nmission: ${JSON.stringify(nasty)}\nchannel: javascript:alert(1)\noncall: javascript:alert(1)\nmembers: [${JSON.stringify(nasty)}]\n`,
  'services/evil.yaml': `name: ${JSON.stringify(nasty)}\nrepo: javascript:alert(1)\nlogs: data:text/html,x\noncall: javascript:alert(1)\ndashboards: [{ label: x, url: "javascript:alert(1)" }]\nslo: [{ objective: ${JSON.stringify(nasty)}, target: ${JSON.stringify(nasty)} }]\n`,
  'services/proto.yaml':
    'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: x\n  __proto__: { y: 1 }\n  annotations: { github.com/project-slug: "x\\"><script>", backstage.io/source-location: "url:javascript:alert(1)" }\n  links: [{ url: "javascript:alert(1)", title: x }]\nspec: { owner: "../../evil" }\n',
};
