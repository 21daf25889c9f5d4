import type { Element, ElementContent, Root } from 'hast';
import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize';
import type { VFile } from 'vfile';
import { didYouMean } from '#core/near.ts';
import { COMPONENT, pageOf, placeOf, type Page } from './page.ts';

const { strip: _strip, clobber: _clobber, ...github } = defaultSchema;

/**
 * What HTML a page may hold: GitHub's allow-list, less what could act on its own, more what
 * documents need. The one list for `.md` and `.mdx`.
 */
const schema: Schema = {
  ...github,
  strip: [],
  clobber: [],
  clobberPrefix: '',
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => !['picture', 'source'].includes(name)),
    ...['abbr', 'caption', 'cite', 'col', 'colgroup', 'dfn', 'figcaption', 'figure', 'mark'],
    ...['small', 'time', 'u', 'var', 'wbr', COMPONENT],
  ],
  attributes: {
    ...defaultSchema.attributes,
    '*': ['id', 'dir', 'lang', 'title', 'align', 'ariaLabel', 'ariaHidden', 'role'],
    [COMPONENT]: ['dataIndex'],
    details: ['open'],
    img: ['src', 'alt', 'width', 'height', 'longDesc'],
    li: [['className', 'task-list-item'], 'value'],
    ol: [['className', 'contains-task-list'], 'start', 'reversed', 'type'],
    span: [['className', 'param'], 'dataParam'],
    td: ['colSpan', 'rowSpan', 'headers'],
    th: ['colSpan', 'rowSpan', 'headers', 'scope', 'abbr'],
    col: ['span'],
    colgroup: ['span'],
    time: ['dateTime'],
    input: [['disabled', true], ['type', 'checkbox'], 'checked'],
    code: [['className', /^language-./]],
  },
  protocols: {
    ...defaultSchema.protocols,
    href: ['http', 'https', 'mailto', 'tel', 'irc', 'ircs', 'xmpp', 'ssh', 'slack', 'vscode'],
  },
};

/** For near matches: what an author may have meant. */
const HTML_NAMES = (schema.tagNames ?? []).filter((name) => name !== COMPONENT);

/** Elements whose content is not text for a reader. */
const OPAQUE = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'template',
  'noscript',
  'textarea',
  'title',
  'select',
]);

/**
 * Lets through what the schema names. The rest is reported with its line and shown as the text that
 * the author wrote; then the sanitiser proper enforces the schema.
 */
export function rehypeSafe() {
  return (tree: Root, file: VFile): Root => {
    const page = pageOf(file);
    tree.children = tree.children.flatMap((node) =>
      safe(node as ElementContent, page, String(file)),
    );
    return sanitize(tree, schema) as Root;
  };
}

function safe(node: ElementContent, page: Page, source: string): ElementContent[] {
  if (node.type !== 'element') return node.type === 'text' ? [node] : [];
  const { tagName } = node;
  const written = writtenAs(node, source);
  delete node.properties['dataWritten'];
  if (!schema.tagNames?.includes(tagName)) return refused(node, page, source, written);
  checkProperties(node, page);
  node.children = node.children.flatMap((child) => safe(child, page, source));
  return [node];
}

/** Reports an element that may not stand, and keeps its tags and content as text. */
function refused(node: Element, page: Page, source: string, written: string): ElementContent[] {
  const { tagName } = node;
  const name = `<${tagName}>`;
  const custom = !OTHER_HTML.has(tagName);
  page.report(
    'unsafe-html',
    placeOf(node),
    custom
      ? `${name} is no HTML element${didYouMean(tagName, HTML_NAMES)}`
      : `${name} is not allowed in a page`,
    custom
      ? `for literal text write \`<${tagName}>\` in backticks, or \\<${tagName}>`
      : 'use Markdown or a component instead; for literal text put it in backticks',
  );
  if (OPAQUE.has(tagName)) return written ? [{ type: 'text', value: written }] : [];
  const open = /^<[^>]*>/.exec(written)?.[0] ?? `<${tagName}>`;
  const close = new RegExp(`</${tagName}\\s*>\\s*$`, 'i').exec(written)?.[0] ?? '';
  return [
    { type: 'text', value: open },
    ...node.children.flatMap((child) => safe(child, page, source)),
    ...(close ? [{ type: 'text' as const, value: close }] : []),
  ];
}

function checkProperties(node: Element, page: Page): void {
  if (node.tagName === COMPONENT) return;
  const allowed = [
    ...(schema.attributes?.[node.tagName] ?? []),
    ...(schema.attributes?.['*'] ?? []),
  ];
  const names = new Set(allowed.map((entry) => (typeof entry === 'string' ? entry : entry[0])));
  for (const [property, value] of Object.entries(node.properties)) {
    if (property === 'href' || property === 'src') {
      const scheme = /^\s*([a-z][a-z0-9+.-]*):/i
        .exec(stripControls(String(value)))?.[1]
        ?.toLowerCase();
      const schemes = schema.protocols?.[property] ?? [];
      if (scheme === undefined || schemes.includes(scheme)) continue;
      page.report(
        'unsafe-html',
        placeOf(node),
        `links with "${scheme}:" are not allowed`,
        `use ${schemes
          .slice(0, 3)
          .map((name) => `${name}:`)
          .join(', ')} or a relative path`,
      );
      delete node.properties[property];
    } else if (!names.has(property) && !GENERATED.has(property)) {
      page.report(
        'unsafe-html',
        placeOf(node),
        `the attribute "${htmlName(property)}" is not allowed on <${node.tagName}>`,
        /^on/i.test(property) ? 'pages run no script: remove it' : 'remove it',
      );
      delete node.properties[property];
    }
  }
}

/** Set by the Markdown pipeline itself; the sanitiser decides about them in silence. */
const GENERATED = new Set([
  'className',
  'dataFootnotes',
  'dataFootnoteRef',
  'dataFootnoteBackref',
  'ariaDescribedBy',
  'clear',
]);

/** Browsers ignore tabs and line breaks inside a scheme. */
function stripControls(url: string): string {
  return url.replace(/[\u0000-\u0020]+/g, '');
}

function htmlName(property: string): string {
  return property
    .replace(
      /^(data|aria)([A-Z])/,
      (_, head: string, letter: string) => `${head}-${letter.toLowerCase()}`,
    )
    .replace(/^on[A-Z]/, (text) => text.toLowerCase());
}

function writtenAs(node: Element, source: string): string {
  const given = node.properties['dataWritten'];
  if (typeof given === 'string') return given;
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return '';
  const slice = source.slice(start.offset, end.offset);
  return slice.startsWith('<') ? slice : '';
}

/** HTML's other elements: real, but not allowed; anything else is no element at all. */
const OTHER_HTML = new Set(
  (
    'address applet area article aside audio base basefont bdi bdo bgsound body button canvas center data datalist dialog dir embed ' +
    'fieldset font footer form frame frameset head header hgroup html iframe label legend link main map marquee math menu meta meter ' +
    'nav noscript object optgroup option output param picture plaintext portal progress script search select slot source style svg ' +
    'template textarea title track video xmp'
  ).split(' '),
);
