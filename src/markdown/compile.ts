import { createProcessor } from '@mdx-js/mdx';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import type { Processor } from 'unified';
import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { generalComponents } from '#core/components.ts';
import type { EntryBody, EntryRecord, Json } from '#core/entry.ts';
import type { RawFinding } from '#core/findings.ts';
import type { Kind } from '#core/kind.ts';
import { fold } from './fold.ts';
import { foreignSyntax } from './foreign.ts';
import { Highlighter } from './highlight.ts';
import { pageOf, type Page } from './page.ts';
import { quickTree } from './quick.ts';
import { rehypeCode } from './rehype-code.ts';
import { rehypeCodeIds } from './rehype-code-ids.ts';
import { rehypeLinks } from './rehype-links.ts';
import { rehypeHtml } from './rehype-html.ts';
import { rehypeOutline } from './rehype-outline.ts';
import { rehypeSafe } from './rehype-safe.ts';
import { remarkAudience } from './remark-audience.ts';
import { remarkCallouts } from './remark-callouts.ts';
import { remarkCode } from './remark-code.ts';
import { remarkData } from './remark-data.ts';
import { remarkInclude } from './remark-include.ts';
import { reporter, type Report } from '#core/report.ts';
import { readText } from '#core/text.ts';
import { splitSource } from './source.ts';
import { syntaxError } from './syntax.ts';
import { fieldReferences, readFields } from './front-matter.ts';
import { titleFromFile, wordCount } from './words.ts';

/** One content file to compile. `file` is relative to the handbook folder. */
export interface Job {
  file: string;
  kind: Kind;
  id: string;
  section: boolean;
  /** Shown only inside other pages, which know the params that it names. */
  fragment: boolean;
  bytes: Uint8Array;
}

/** What compiling needs from around the file. */
export interface Surroundings {
  teamComponents: ReadonlySet<string>;
  elsewhere: Page['elsewhere'];
  /** Parts for others are cut out; undefined: for all. */
  audience?: string | undefined;
  readFragment(fromFile: string, from: string): ReturnType<Page['readFragment']>;
  /** `mdx`: always MDX's own parser, for comparing the two. */
  parser?: 'mdx';
}

/** A compiled file; `key` is for the caller to fill in. */
export interface Compiled {
  record: EntryRecord;
  body: EntryBody;
}

const highlighter = new Highlighter();
const processors = { md: processor('md'), mdx: processor('mdx') };

/**
 * Compiles one file. What an author wrote never throws: it is reported in `record.findings`, and a page
 * that is not valid MDX is read as Markdown, so that its text is not lost.
 */
export async function compile(job: Job, around: Surroundings): Promise<Compiled> {
  const findings: RawFinding[] = [];
  const report = reporter(job.file, findings);
  const text = readText(job.bytes, report);
  const data = job.kind.source === 'data';
  const source = data
    ? { file: job.file, frontMatter: text, body: '' }
    : splitSource(job.file, text, report);
  const { fields, yaml } = readFields(job.kind, { ...source, id: job.id }, report);
  const page = newPage(job, fields, report, around);
  if (!text.trim()) {
    report('empty-file', { line: 1, column: 1 }, 'the file is empty', 'write it, or delete it');
  }
  const format = /\.mdx$/i.test(job.file) ? 'mdx' : 'md';
  if (format === 'md') foreignSyntax(source.body, report);
  if (source.body.trim()) await compileBody(page, source.body, format, around.parser);
  const words = wordCount(page.passages.map((passage) => passage.text).join(' '));
  const record: EntryRecord = {
    kind: job.kind.name,
    id: job.id,
    file: job.file,
    section: job.section,
    title: String(fields['title'] ?? fields['name'] ?? page.title ?? titleFromFile(job.file)),
    summary: String(fields['summary'] ?? ''),
    fields: fields as Record<string, Json>,
    places: yaml.places,
    keyPlaces: yaml.keyPlaces,
    outline: page.outline,
    anchor: page.anchor,
    anchors: page.anchors,
    links: [...fieldReferences(job.kind, fields, yaml.places), ...page.links],
    declared: page.declared,
    ...(page.audienceParts.length > 0 ? { audienceParts: page.audienceParts } : {}),
    words,
    findings,
    version: '',
    key: '',
  };
  return {
    record,
    body: { parts: page.body ? fold(page.body, page) : [], passages: page.passages },
  };
}

/**
 * Reads a body with Sätteri where that is enough. A page that has anything to report is read again by
 * MDX's own parser, which knows every place and reason.
 */
async function compileBody(
  page: Page,
  body: string,
  format: 'md' | 'mdx',
  parser: Surroundings['parser'],
): Promise<void> {
  if (TOO_DEEP.test(body)) return tooDeep(page, body);
  const { report } = page;
  const file = (): VFile => new VFile({ value: body, path: page.file, data: { page } });
  const pipeline = processors[format] as unknown as Processor<Root, Root, Root>;
  const isMixed = MIXED.test(body);
  const quick = parser === 'mdx' || isMixed ? undefined : quickTree(body, format);
  try {
    if (quick) {
      let clean = true;
      page.report = () => (clean = false);
      await pipeline.run(quick, file());
      page.report = report;
      if (clean) return;
      Object.assign(page, emptyPage());
    }
    await pipeline.run(pipeline.parse(file()), file());
  } catch (error) {
    page.report = report;
    if (error instanceof RangeError) return tooDeep(page, body);
    if (format === 'md' || !(error instanceof VFileMessage)) throw error;
    syntaxError(error, body, report);
    Object.assign(page, emptyPage(), { report: () => undefined });
    if (isMixed) closeAll(page, body);
    else await compileBody(page, body, 'md', 'mdx');
    page.report = report;
  }
}

/** A page that cannot be read shows nothing, in case that a part of it is not for all. */
function closeAll(page: Page, body: string): void {
  const to: [number, number] = [body.split('\n').length + 1, 1];
  const whole = { audience: '', isShown: false, isOwn: true, text: [] };
  page.audienceParts = [{ ...whole, from: [1, 1], to }];
}

/** A page with parts that are not for all. */
const MIXED = /<Audience\b/;

/** Lists and quotes of more than some sixty levels: parsers take minutes for what nobody can follow. */
const TOO_DEEP = /^(?:[ \t]*(?:[-*+>]|\d+[.)])){60}|^[ \t]{160,}(?:[-*+]|\d+[.)])[ \t]/m;

/** What overflows a parser is shown as it stands. */
function tooDeep(page: Page, body: string): void {
  page.report(
    'mdx-syntax',
    { line: 1, column: 1 },
    'the page is nested too deeply to be read',
    'nothing that a reader can follow needs hundreds of levels: look for repeated marks',
  );
  const text = { type: 'text' as const, value: body };
  const pre = { type: 'element' as const, tagName: 'pre', properties: {}, children: [text] };
  Object.assign(page, emptyPage());
  if (MIXED.test(body)) closeAll(page, body);
  else page.body = { type: 'root', children: [pre] };
}

/**
 * The compiler proper: MDX's own processor up to the HTML tree, which is taken out before it would
 * become a program. Nothing of a page is ever JavaScript.
 */
function processor(format: 'md' | 'mdx') {
  return createProcessor({
    format,
    remarkPlugins: [
      remarkGfm,
      ...(format === 'mdx' ? [remarkInclude, remarkAudience, remarkData] : []),
      remarkCallouts,
      remarkCode,
    ],
    rehypePlugins: [
      ...(format === 'md' ? [rehypeHtml] : []),
      rehypeSafe,
      rehypeOutline,
      rehypeCodeIds,
      rehypeLinks,
      [rehypeCode, { highlighter }],
      takeBody,
    ],
    remarkRehypeOptions: { clobberPrefix: '' },
  });
}

/** Keeps the finished tree for folding, and hands an empty one on. */
function takeBody() {
  return (tree: import('hast').Root, file: VFile): import('hast').Root => {
    pageOf(file).body = tree;
    return { type: 'root', children: [] };
  };
}

function newPage(
  job: Job,
  fields: Record<string, unknown>,
  report: Report,
  around: Surroundings,
): Page {
  const params = job.fragment ? undefined : fields['params'];
  const fills = Array.isArray(params) ? (params as NonNullable<Page['fills']>) : undefined;
  return {
    file: job.file,
    report,
    components: Object.assign(Object.create(null), generalComponents, job.kind.components),
    teamComponents: around.teamComponents,
    elsewhere: around.elsewhere,
    audience: around.audience,
    params: fills && new Set(fills.map(({ name }) => name)),
    fills,
    titled: fields['title'] !== undefined,
    readFragment: (from) => around.readFragment(job.file, from),
    ...emptyPage(),
  };
}

function emptyPage() {
  return {
    used: [],
    title: undefined,
    anchor: '',
    outline: [],
    anchors: [],
    links: [],
    declared: [],
    passages: [],
    audienceParts: [],
    body: undefined,
  };
}
