import type { Root as HastRoot, Element } from 'hast';
import type { VFile } from 'vfile';
import type { AudiencePart, Declared, Heading, Json, LinkUse, Passage } from '#core/entry.ts';
import type { ComponentSpec } from '#core/kind.ts';
import type { Report } from '#core/report.ts';
import type { Param } from '#core/values/param.ts';

/** Element that stands for a component between the plugins; upper case, so no HTML can spell it. */
export const COMPONENT = 'HANDRAIL-COMPONENT';

/** A component in the tree: an author's, or one of the engine's own (`Code`, `DiagramSource`). */
export interface Used {
  name: string;
  props: Record<string, Json>;
  line: number;
  column: number;
}

/** What the plugins read and fill while one page is compiled. */
export interface Page {
  file: string;
  report: Report;
  /** Components this page may use, by name. */
  components: Record<string, ComponentSpec>;
  /** Names of the handbook's own components; their properties are not checked. */
  teamComponents: ReadonlySet<string>;
  /** Component name → labels of the kinds that have it, for the message where another kind uses it. */
  elsewhere: ReadonlyMap<string, string[]>;
  /** Declared params of a runbook; undefined where `{{…}}` means nothing. */
  params: ReadonlySet<string> | undefined;
  /** The same, with what links and checks need to know of them. */
  fills: readonly Pick<Param, 'name' | 'default' | 'example' | 'options' | 'secret'>[] | undefined;
  /** Whether front matter has a title, so that an H1 is not the page's. */
  titled: boolean;
  /** Reads a fragment for `Include`: its text, or why not. */
  readFragment(
    from: string,
  ): { file: string; text: string } | { problem: string; outside: boolean };

  used: Used[];
  title: string | undefined;
  /** Slug of the H1 that is the page's title. */
  anchor: string;
  outline: Heading[];
  anchors: string[];
  links: LinkUse[];
  declared: Declared[];
  /** Whom the page is compiled for; undefined: for all. */
  audience: string | undefined;
  audienceParts: AudiencePart[];
  passages: Passage[];
  body: HastRoot | undefined;
}

/** The page a plugin works on; `compile.ts` puts it there. */
export function pageOf(file: VFile): Page {
  return file.data['page'] as Page;
}

/** Notes a component and returns the properties of the element that stands for it. */
export function use(page: Page, used: Used): { dataIndex: string } {
  page.used.push(used);
  return { dataIndex: String(page.used.length - 1) };
}

/** The component that an element stands for. */
export function usedBy(page: Page, element: Element): Used | undefined {
  if (element.tagName !== COMPONENT) return undefined;
  return page.used[Number(element.properties['dataIndex'])];
}

/** Line and column of an offset. */
export function placeAt(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Where a node begins, if the parser knows. */
export function placeOf(node: {
  position?: { start: { line: number; column: number } } | undefined;
}): { line: number; column: number } {
  return node.position
    ? { line: node.position.start.line, column: node.position.start.column }
    : { line: 1, column: 1 };
}
