import {
  createCssVariablesTheme,
  createHighlighterCore,
  type HighlighterCore,
  type ShikiTransformer,
  type DecorationItem,
} from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { bundledLanguages, bundledLanguagesAlias } from 'shiki/langs';
import {
  transformerMetaHighlight,
  transformerNotationDiff,
  transformerNotationFocus,
  transformerNotationHighlight,
} from '@shikijs/transformers';
import type { Element, Text } from 'hast';
import { placesIn } from '#core/values/place.ts';
import { readMeta } from './fence.ts';
import { placeholdersOf } from './placeholders.ts';

/** A fenced block as the author wrote it. */
export interface Block {
  lang: string;
  meta: string;
  code: string;
}

/** Highlighted code: HTML of the lines, and what its frame shows. */
export interface Highlighted {
  html: string;
  title: string | undefined;
  lang: string;
  /** Classes of the frame: `has-diff`, `has-focused`, `numbered`. */
  classes: string[];
}

const theme = createCssVariablesTheme({
  name: 'handrail',
  variablePrefix: '--t-',
  fontStyle: false,
});

/** Colour variable of a token → short class; the classes' colours are in the style sheet. */
const CLASS: Record<string, string> = {
  'token-constant': 't-n',
  'token-string': 't-s',
  'token-string-expression': 't-s',
  'token-comment': 't-c',
  'token-keyword': 't-k',
  'token-parameter': 't-p',
  'token-function': 't-f',
  'token-punctuation': 't-u',
  'token-link': 't-l',
  'token-inserted': 't-i',
  'token-deleted': 't-d',
  'token-changed': 't-h',
};

const KEPT = 2000;

/** Shiki stops a line after half a second by default: what is coloured would depend on the clock. */
const WHOLE = { tokenizeTimeLimit: 0 };

/** One highlighter a thread: languages load when first met, blocks are kept by their text. */
export class Highlighter {
  #core: Promise<HighlighterCore> | undefined;
  #done = new Map<string, Highlighted>();

  /** Highlights a block; a language nobody knows is shown as plain text. `params` mark placeholders. */
  async highlight(block: Block, params: ReadonlySet<string> | undefined): Promise<Highlighted> {
    const key = JSON.stringify([block, params ? [...params] : null]);
    const kept = this.#done.get(key);
    if (kept) return kept;
    const lang = await this.#load(block.lang);
    const core = await this.#start();
    const code = block.code.replace(/\n$/, '');
    const marks = placeholders(code, block.lang, params);
    const drawn = isPlainBlock(block, marks)
      ? plain(core, code, lang)
      : marked(core, block, code, lang, marks);
    const { title, numbered } = readMeta(block.meta);
    const done: Highlighted = {
      html: drawn.html,
      title,
      lang: block.lang,
      classes: [...drawn.classes, ...(numbered ? ['numbered'] : [])],
    };
    if (this.#done.size >= KEPT) this.#done.clear();
    this.#done.set(key, done);
    return done;
  }

  #start(): Promise<HighlighterCore> {
    this.#core ??= createHighlighterCore({
      themes: [theme],
      langs: [],
      engine: createJavaScriptRegexEngine({ forgiving: true }),
    });
    return this.#core;
  }

  async #load(lang: string): Promise<string> {
    const name = lang.toLowerCase();
    const known = { ...bundledLanguages, ...bundledLanguagesAlias } as Record<string, unknown>;
    if (!Object.hasOwn(known, name)) return 'text';
    const core = await this.#start();
    if (!core.getLoadedLanguages().includes(name)) {
      await core.loadLanguage(bundledLanguages[name as keyof typeof bundledLanguages]);
    }
    return name;
  }
}

interface Drawn {
  html: string;
  classes: string[];
}

/** Nothing to mark: no lines in the meta, no `[!code …]` notation, no placeholder. */
function isPlainBlock({ code, meta }: Block, marks: DecorationItem[]): boolean {
  return marks.length === 0 && !meta.includes('{') && !code.includes('[!code');
}

/** The short way, for most blocks: tokens straight to HTML. */
function plain(core: HighlighterCore, code: string, lang: string): Drawn {
  const lines = core.codeToTokensBase(code, { lang, theme: 'handrail', ...WHOLE }).map((tokens) => {
    let html = '';
    let open: string | undefined;
    for (const { content, color } of tokens) {
      const name = content.trim() ? classOfColour(color) : open;
      if (name !== open) {
        if (open) html += '</span>';
        if (name) html += `<span class="${name}">`;
        open = name;
      }
      html += escape(content);
    }
    return `<span class="line">${html}${open ? '</span>' : ''}</span>`;
  });
  return { html: lines.join('\n'), classes: [] };
}

/** The long way, through Shiki's transformers: marked lines, diffs, focus, placeholders. */
function marked(
  core: HighlighterCore,
  block: Block,
  code: string,
  lang: string,
  decorations: DecorationItem[],
): Drawn {
  const tree = core.codeToHast(code, {
    lang,
    theme: 'handrail',
    ...WHOLE,
    meta: { __raw: block.meta },
    decorations,
    transformers: [
      transformerMetaHighlight(),
      transformerNotationDiff({ matchAlgorithm: 'v3' }),
      transformerNotationFocus({ matchAlgorithm: 'v3' }),
      transformerNotationHighlight({ matchAlgorithm: 'v3' }),
      classes,
    ],
  });
  const pre = tree.children[0] as Element;
  const inner = pre.children[0] as Element;
  return {
    html: inner.children.map((node) => serialise(merged(node as Element | Text))).join(''),
    classes: classOf(pre)
      .split(' ')
      .filter((name) => name.startsWith('has-')),
  };
}

function classOfColour(colour: string | undefined): string | undefined {
  return colour && CLASS[/--t-([a-z-]+)/.exec(colour)?.[1] ?? ''];
}

function placeholders(
  code: string,
  lang: string,
  params: ReadonlySet<string> | undefined,
): DecorationItem[] {
  const holes = placeholdersOf(code, params);
  const places = placesIn(code, lang, holes);
  return holes.map(({ start, end, name }, index) => ({
    start,
    end,
    properties: {
      class: 'param',
      'data-param': name,
      'data-in': places[index]?.join(' ') ?? 'plain',
    },
    alwaysWrap: true,
  }));
}

/** Colours as classes instead of inline styles. */
const classes: ShikiTransformer = {
  name: 'handrail:classes',
  span(node) {
    const name = classOfColour(String(node.properties['style'] ?? ''));
    delete node.properties['style'];
    if (name) this.addClassToHast(node, name);
  },
};

/** Neighbours of one colour as one element. */
function merged<T extends Element | Text>(node: T): T {
  if (node.type === 'text') return node;
  const children: Element['children'] = [];
  for (const child of node.children) {
    const last = children.at(-1);
    if (isPlain(child) && isPlain(last) && classOf(child) === classOf(last)) {
      last.children.push(...child.children);
    } else children.push(child.type === 'element' ? merged(child) : child);
  }
  return { ...node, children };
}

function isPlain(node: Element['children'][number] | undefined): node is Element {
  return node?.type === 'element' && Object.keys(node.properties).every((key) => key === 'class');
}

function classOf(element: Element): string {
  const value = element.properties['class'] ?? element.properties['className'];
  return Array.isArray(value) ? value.join(' ') : String(value ?? '');
}

/** The little HTML that highlighted code is made of: spans with attributes, and text. */
function serialise(node: Element | Text): string {
  if (node.type === 'text') return escape(node.value);
  const inner = node.children.map((child) => serialise(child as Element | Text)).join('');
  const attributes = Object.entries(node.properties)
    .map(([key, value]) => [key, Array.isArray(value) ? value.join(' ') : String(value)] as const)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => ` ${key}="${escape(value).replaceAll('"', '&quot;')}"`)
    .join('');
  return attributes ? `<span${attributes}>${inner}</span>` : inner;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
