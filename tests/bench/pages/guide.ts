import type { Language } from '../code/block.ts';
import type { Writer } from '../writer.ts';
import { joined, sections, withFields } from './fields.ts';

/** A guide: free sections with code, tables, lists, callouts, sometimes tabs, details, a file tree. */
export function guide(w: Writer): string {
  const { random } = w;
  const codes = Array.from({ length: random.int(3, 5) }, () => w.fence(random.pick(LANGUAGES)));
  const tabs = random.chance(0.2) ? tabbed(w, codes.splice(0, 2)) : '';
  const extras = [
    ...codes,
    w.table(),
    w.table(),
    w.list(),
    w.list(),
    w.callout(),
    tabs,
    random.chance(0.15) ? fileTree(w) : '',
    random.chance(0.15) ? details(w) : '',
  ].filter((block) => block !== '');
  const words = random.int(320, 590);
  return withFields(w, {}, [
    w.paragraphs(60),
    ...sections(w, w.page.headings, words, extras),
    `### ${w.prose.phrase()} in short`,
    w.paragraphs(40),
  ]);
}

const LANGUAGES: readonly Language[] = ['bash', 'typescript', 'yaml', 'sql', 'json', 'go'];

function tabbed(w: Writer, codes: readonly string[]): string {
  const tabs = codes.flatMap((code, index) => [
    `<Tab label="${w.label()} ${index + 1}">`,
    code,
    '</Tab>',
  ]);
  return joined(['<Tabs>', ...tabs, '</Tabs>']);
}

function details(w: Writer): string {
  return joined([`<Details summary="${w.prose.phrase()}">`, w.prose.paragraph(40), '</Details>']);
}

function fileTree(w: Writer): string {
  const { names } = w;
  const folder = () => {
    const files = Array.from({ length: w.random.int(2, 4) }, () => `  - ${names.kebab()}.ts`);
    return [`- ${names.noun()}/`, ...files].join('\n');
  };
  return joined(['<FileTree>', [folder(), folder()].join('\n'), '</FileTree>']);
}
