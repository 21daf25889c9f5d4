import { Fragment, jsx } from 'astro/jsx-runtime';
import type { ComponentPart, EntryBody, Json, Part, Target } from '#core/entry.ts';
import type { ComponentSpec } from '#core/kind.ts';
import { targetKey } from '#core/destinations.ts';
import type { EntryModel } from '#core/model.ts';
import { refOf } from '#core/ref.ts';
import { namesIn, templateOf } from '#core/values/link-url.ts';

/** Astro components by the name content uses. */
type ComponentMap = Record<string, unknown>;

type VNode = ReturnType<typeof jsx>;

/** What a page needs beside the data to show a body. */
export interface Binding {
  model: Pick<EntryModel, 'destinations' | 'pictures'>;
  components: ComponentMap;
  specs: Record<string, ComponentSpec>;
}

/**
 * The binding to Astro, and the only place where content meets components: a body's data becomes
 * nodes of `astro/jsx-runtime`, which the renderer of `@astrojs/mdx` turns to HTML. Runs of HTML are
 * passed as they are, the compiler has sanitised them; nothing is evaluated.
 */
export function bindBody(body: EntryBody, binding: Binding): () => VNode {
  return () => fragment(body.parts, binding);
}

function fragment(parts: Part[], binding: Binding): VNode {
  const children: VNode[] = [];
  let html = '';
  const flush = (): void => {
    if (html) children.push(jsx(Fragment, { 'set:html': html }));
    html = '';
  };
  for (const part of parts) {
    if (typeof part === 'string') html += part;
    else if ('href' in part) html += href(part.href, binding);
    else if ('image' in part) html += image(part.image, binding);
    else {
      flush();
      children.push(component(part, binding));
    }
  }
  flush();
  return jsx(Fragment, { children });
}

function component(part: ComponentPart, binding: Binding): VNode {
  const children = fragment(part.body, binding);
  const type = binding.components[part.component];
  if (!type) return children;
  const props = bound(part.props, binding.specs[part.component], binding);
  return jsx(type as never, { ...props, children });
}

/** Reference properties become what they lead to, image properties what to show. */
function bound(
  props: Record<string, Json>,
  spec: ComponentSpec | undefined,
  { model }: Binding,
): Record<string, unknown> {
  const result: Record<string, unknown> = { ...props };
  for (const [name, expects] of Object.entries(spec?.references ?? {})) {
    const written = props[name];
    if (typeof written !== 'string') continue;
    const ref = refOf(expects, written);
    result[name] = { written, ...model.destinations[targetKey({ ref })] };
  }
  for (const name of spec?.images ?? []) {
    const file = props[name];
    if (typeof file === 'string') result[name] = model.pictures[file] ?? { src: file };
  }
  return result;
}

function href(target: Target, { model }: Binding): string {
  const url = model.destinations[targetKey(target)]?.url;
  if (url === undefined) return '';
  const query = target.query === undefined ? '' : `?${target.query}`;
  const hash = target.hash === undefined ? '' : `#${encodeURIComponent(target.hash)}`;
  // Filled by the page; until then the link leads to the place itself.
  if (namesIn(query).length > 0) {
    const template = templateOf(url + query + hash);
    return ` href="${attribute(url + hash)}" data-url="${attribute(template)}"`;
  }
  return ` href="${attribute(url + query + hash)}"`;
}

function image(file: string, { model }: Binding): string {
  const picture = model.pictures[file];
  if (!picture) return '';
  const { src, width, height } = picture;
  const size = width && height ? ` width="${width}" height="${height}"` : '';
  return ` src="${attribute(src)}"${size}`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
