import type { Element, ElementContent, Root } from 'hast';
import GithubSlugger from 'github-slugger';
import type { VFile } from 'vfile';
import { digest } from '#core/digest.ts';
import type { Passage } from '#core/entry.ts';
import { pageOf, usedBy, type Page, type Used } from './page.ts';
import { ownText, standsApart, textOf } from './text.ts';

/**
 * Gives headings their ids and writes down what the page holds: title, outline, anchors, declared
 * components, and its text by heading. Slugs are GitHub's; ids of components come first.
 */
export function rehypeOutline() {
  return (tree: Root, file: VFile): void => {
    const page = pageOf(file);
    const slugger = new GithubSlugger();
    takeTitle(tree, page, slugger);
    reserve(tree, page, slugger);
    const passages: Passage[] = [{ slug: '', heading: '', depth: 1, text: '' }];
    walk(tree, page, slugger, passages);
    page.passages = passages
      .map((passage) => ({ ...passage, text: passage.text.replace(/\s+/g, ' ').trim() }))
      .filter(({ heading, text }) => heading || text);
  };
}

/** The first H1 is the title of a page without one; it, and one that repeats the title, is no part of the body. */
function takeTitle(tree: Root, page: Page, slugger: GithubSlugger): void {
  const index = tree.children.findIndex((node) => node.type === 'element' && node.tagName === 'h1');
  const heading = tree.children[index];
  if (heading?.type !== 'element') return;
  page.title = textOf(heading, page);
  if (page.titled) return;
  page.anchor = slugger.slug(page.title);
  page.anchors.push(page.anchor);
  tree.children.splice(index, 1);
}

/** Ids that authors gave: they win over slugs of headings. */
function reserve(tree: Root | Element, page: Page, slugger: GithubSlugger): void {
  for (const node of tree.children) {
    if (node.type !== 'element') continue;
    const used = usedBy(page, node);
    const id = used ? anchorOf(used, page) : (node.properties['id'] as string | undefined);
    if (id) {
      if (used && used.name !== 'Rule' && page.anchors.includes(id)) {
        page.report(
          used.name === 'Step' ? 'duplicate-step-id' : 'duplicate-anchor',
          used,
          `${used.name.toLowerCase()} id "${id}" is used twice in this page`,
          'give this one another id; progress and links are kept by it',
        );
      }
      slugger.occurrences[id.toLowerCase()] ??= 0;
      page.anchors.push(id);
    }
    reserve(node, page, slugger);
  }
}

function walk(
  parent: Root | Element,
  page: Page,
  slugger: GithubSlugger,
  passages: Passage[],
  within?: string,
): void {
  for (const node of parent.children) {
    if (node.type === 'text') passages.at(-1)!.text += node.value;
    if (node.type !== 'element' || node.properties['dataFootnoteBackref'] !== undefined) continue;
    const blank = standsApart(node, page) ? ' ' : '';
    passages.at(-1)!.text += blank;
    const used = usedBy(page, node);
    if (used) component(node, used, page, passages, within);
    if (/^h[1-6]$/.test(node.tagName)) heading(node, page, slugger, passages);
    else {
      walk(node, page, slugger, passages, (used && anchorOf(used, page)) ?? within);
      passages.at(-1)!.text += blank;
    }
  }
}

function heading(node: Element, page: Page, slugger: GithubSlugger, passages: Passage[]): void {
  const text = textOf(node, page);
  const slug = (node.properties['id'] as string | undefined) ?? slugger.slug(text);
  node.properties['id'] = slug;
  if (node.tagName === 'h1') node.tagName = 'h2';
  const depth = Number(node.tagName.slice(1));
  page.outline.push({ depth, slug, text });
  if (!page.anchors.includes(slug)) page.anchors.push(slug);
  passages.push({ slug, heading: text, depth, text: '' });
}

function component(
  node: Element,
  used: Used,
  page: Page,
  passages: Passage[],
  within: string | undefined,
): void {
  const spec = page.components[used.name];
  const id = anchorOf(used, page);
  const title = spec?.heading && used.props[spec.heading.property];
  if (spec && id) {
    const text = textOf({ type: 'root', children: node.children }, page);
    page.declared.push({
      component: used.name,
      id,
      props: used.props,
      ...(within === undefined ? {} : { within }),
      text,
      hash: digest(JSON.stringify(used.props), text).slice(0, 12),
      line: used.line,
      column: used.column,
    });
  }
  if (id && spec?.heading && typeof title === 'string') {
    page.outline.push({ depth: spec.heading.depth, slug: id, text: title });
    const text = spec.heading.withId ? ` ${id} ` : '';
    passages.push({ slug: id, heading: title, depth: spec.heading.depth, text });
  } else passages.at(-1)!.text += ` ${ownText(used.name, used.props).join('')}`;
}

function anchorOf(used: Used, page: Page): string | undefined {
  const property = page.components[used.name]?.anchor;
  const id = property && used.props[property];
  return typeof id === 'string' ? id : undefined;
}

/** For other plugins: every element with its parent, components included, depth first. */
export function eachElement(
  tree: Root | Element,
  visit: (
    element: Element,
    index: number,
    parent: Root | Element,
  ) => ElementContent | undefined | void,
): void {
  tree.children.forEach((node, index) => {
    if (node.type !== 'element') return;
    eachElement(node, visit);
    const replacement = visit(node, index, tree);
    if (replacement) tree.children[index] = replacement;
  });
}
