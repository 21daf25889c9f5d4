import type { Element, ElementContent, Root } from 'hast';
import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize';
import { find, html } from 'property-information';
import type { VFile } from 'vfile';
import { didYouMean } from '#core/near.ts';
import { withoutControls } from '#core/text.ts';
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
    for (const used of page.used) used.props = cleanProps(used.props);
    return sanitize(tree, schema) as Root;
  };
}

function safe(node: ElementContent, page: Page, source: string): ElementContent[] {
  // Entities can spell what a file cannot hold: the marks of `fold.ts` among them.
  if (node.type === 'text') return [{ ...node, value: withoutControls(node.value) }];
  if (node.type !== 'element') return [];
  const { tagName } = node;
  const written = writtenAs(node, source);
  delete node.properties['dataWritten'];
  // GFM's task boxes have no place in the source; an author's own input has.
  const ownInput = tagName === 'input' && node.position !== undefined;
  if (ownInput || !schema.tagNames?.includes(tagName)) return refused(node, page, source, written);
  checkProperties(node, page);
  node.children = node.children.flatMap((child) => safe(child, page, source));
  return [node];
}

/** Reports an element that may not stand, and keeps its tags and content as text. */
function refused(node: Element, page: Page, source: string, written: string): ElementContent[] {
  const { tagName } = node;
  const name = `<${tagName}>`;
  const component = /^<([A-Z]\w*)/.exec(written)?.[1];
  if (component && page.components[component]) {
    page.report(
      'unknown-component',
      placeOf(node),
      `<${component}> works in .mdx files only`,
      `rename this file to ${page.file.replace(/\.[^.]*$/, '.mdx')}`,
    );
    return node.children.flatMap((child) => safe(child, page, source));
  }
  const custom = !OTHER_HTML.has(tagName) && tagName !== 'input';
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
    if (typeof value === 'string') node.properties[property] = withoutControls(value);
    if (property === 'href' || property === 'src') checkLink(node, property, String(value), page);
    else if (!names.has(property) && !GENERATED.has(property)) {
      page.report(
        'unsafe-html',
        placeOf(node),
        `the attribute "${find(html, property).attribute}" is not allowed on <${node.tagName}>`,
        /^on/i.test(property) ? 'pages run no script: remove it' : 'remove it',
      );
      delete node.properties[property];
    }
  }
}

function checkLink(node: Element, property: 'href' | 'src', url: string, page: Page): void {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(stripControls(url))?.[1]?.toLowerCase();
  const schemes = schema.protocols?.[property] ?? [];
  if (scheme === undefined) {
    // A colon that ends no scheme would look like one to the sanitiser: `10:30.md` is a file.
    if (/^[^/?#]*:/.test(url)) node.properties[property] = `./${url}`;
    return;
  }
  if (schemes.includes(scheme)) return;
  const known = schemes.slice(0, 3).map((name) => `${name}:`);
  page.report(
    'unsafe-html',
    placeOf(node),
    `links with "${scheme}:" are not allowed`,
    `use ${known.join(', ')} or a relative path`,
  );
  delete node.properties[property];
}

function cleanProps<T>(value: T): T {
  if (typeof value === 'string') return withoutControls(value) as T;
  if (Array.isArray(value)) return value.map(cleanProps) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, cleanProps(inner)]),
  ) as T;
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
