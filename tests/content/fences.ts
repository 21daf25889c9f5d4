import { createProcessor } from '@mdx-js/mdx';
import type { Parents, Root } from 'mdast';
import type {} from 'mdast-util-mdx-jsx';
import remarkGfm from 'remark-gfm';
import { VFile } from 'vfile';
import type { Param } from '#core/values/param.ts';
import { readText } from '#core/text.ts';
import { readMeta } from '#markdown/fence.ts';
import type { Compilation } from '#markdown/engine.ts';
import { splitSource } from '#markdown/source.ts';
import { filled } from './fill.ts';

/** A component that a fence stands in. */
export interface Component {
  name: string;
  props: Record<string, string>;
}

/** A fenced block of a page. */
export interface Fence {
  /** As the caller sees it. */
  file: string;
  kind: string;
  /** Id of its page within its kind: `database/replication-lag`. */
  page: string;
  /** Line of the opening fence, from 1: code begins on the next. */
  line: number;
  /** Columns that its code is indented by. */
  indent: number;
  lang: string;
  title: string | undefined;
  /** Components around it, outermost first. */
  within: Component[];
  /** The code, with the params of the page filled in as a reader sees them. */
  code: string;
}

const parsers = {
  md: createProcessor({ format: 'md', remarkPlugins: [remarkGfm] }),
  mdx: createProcessor({ format: 'mdx', remarkPlugins: [remarkGfm] }),
};

/** Every fence of a handbook, by page and place; `prefix` is put before the names of files. */
export function fencesOf({ scan, records }: Compilation, prefix: string): Fence[] {
  const params = new Map(records.map(({ file, fields }) => [file, paramsOf(fields)]));
  // A fragment is filled by the pages that show it: any of them says what a name stands for.
  const any = [
    ...new Map([...params.values()].flat().map((param) => [param.name, param])).values(),
  ];
  const pages = scan.entries.filter(({ kind }) => kind.source !== 'data');
  return [...pages, ...scan.fragments].flatMap((source) => {
    const text = readText(source.bytes, () => undefined);
    const { body } = splitSource(source.file, text, () => undefined);
    const own = source.fragment ? any : (params.get(source.file) ?? []);
    const page = { file: prefix + source.file, kind: source.kind.name, page: source.id };
    return fencesIn(body, /\.mdx$/i.test(source.file) ? 'mdx' : 'md').map((fence) => ({
      ...page,
      ...fence,
      code: filled(fence.code, fence.lang, own),
    }));
  });
}

/** The fences of a page's body, read by the engine's own parser. */
export function fencesIn(
  body: string,
  format: 'md' | 'mdx',
): Omit<Fence, 'file' | 'kind' | 'page'>[] {
  return below(parsers[format].parse(new VFile(body)) as Root, []);
}

function below(parent: Parents, within: Component[]): Omit<Fence, 'file' | 'kind' | 'page'>[] {
  return parent.children.flatMap((node) => {
    if (node.type === 'code') {
      return {
        line: node.position?.start.line ?? 1,
        indent: (node.position?.start.column ?? 1) - 1,
        lang: (node.lang ?? '').toLowerCase(),
        title: readMeta(node.meta ?? '').title,
        within,
        code: node.value,
      };
    }
    if (!('children' in node)) return [];
    const isComponent = node.type === 'mdxJsxFlowElement' && node.name;
    if (!isComponent) return below(node, within);
    return below(node, [...within, { name: node.name ?? '', props: propsOf(node.attributes) }]);
  });
}

/** The nearest component of a name around a fence. */
export function around({ within }: Fence, name: string): Component | undefined {
  return within.findLast((component) => component.name === name);
}

function propsOf(attributes: readonly object[]): Record<string, string> {
  return Object.fromEntries(
    attributes.flatMap((attribute) =>
      'name' in attribute && 'value' in attribute && typeof attribute.value === 'string'
        ? [[String(attribute.name), attribute.value] as const]
        : [],
    ),
  );
}

function paramsOf({ params }: Record<string, unknown>): Param[] {
  return Array.isArray(params) ? (params as Param[]) : [];
}
