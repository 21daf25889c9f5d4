import type { Report } from '#core/report.ts';
import { placeAt } from './page.ts';

interface Place {
  line: number;
  column: number;
}

interface MdxMessage {
  reason?: string;
  message?: string;
  line?: number;
  column?: number;
  place?: Partial<Place> & { start?: Place };
}

interface Explained {
  place: Place;
  message: string;
  fix: string;
}

/** Reports what MDX's parser stumbled over, where it begins and in words for an author. */
export function syntaxError(error: unknown, body: string, report: Report): void {
  const { reason, message, line, column, place } = error as MdxMessage;
  const at = {
    line: line ?? place?.line ?? place?.start?.line ?? 1,
    column: column ?? place?.column ?? place?.start?.column ?? 1,
  };
  const said = (reason ?? message ?? String(error)).split('\n')[0] ?? '';
  const explained =
    unclosedTag(said) ?? module(said, at, body) ?? brace(said, at, body) ?? tag(said, at, body);
  const told = explained ?? {
    place: at,
    message: lowerFirst(said),
    fix: 'check tags and braces near here',
  };
  report('mdx-syntax', told.place, told.message, told.fix);
}

function unclosedTag(reason: string): Explained | undefined {
  const match = /Expected a closing tag for `<([^>]*)>` \((\d+):(\d+)/.exec(reason);
  if (!match) return undefined;
  const [, name = '', line, column] = match;
  return {
    place: { line: Number(line), column: Number(column) },
    message: `<${name}>, opened in line ${line}, is not closed`,
    fix: /^(br|hr|img|wbr|input|col)$/.test(name)
      ? `write <${name} />`
      : `write </${name}> where it ends, on a line of its own if it holds paragraphs`,
  };
}

/** A paragraph that begins with `import` or `export` is read as a module's. */
function module(reason: string, at: Place, body: string): Explained | undefined {
  if (!/import\/exports/.test(reason)) return undefined;
  const lines = body.split('\n');
  let line = at.line;
  while (line > 1 && !/^(import|export)\b/.test(lines[line - 1] ?? '')) line--;
  const word = /^\w+/.exec(lines[line - 1] ?? '')?.[0] ?? 'import';
  return {
    place: { line, column: 1 },
    message: `a line that begins with \`${word}\` is read as code`,
    fix: 'begin the sentence with another word',
  };
}

function brace(reason: string, at: Place, body: string): Explained | undefined {
  if (!/acorn|in expression/i.test(reason)) return undefined;
  const open = /end of file/.test(reason) ? unmatchedBrace(body) : undefined;
  return {
    place: open === undefined ? backTo('{', at, body) : placeAt(body, open),
    message: 'a `{` begins an expression here, and it is not closed or not valid',
    fix: 'for a literal brace write `\\{`, or put the text in backticks',
  };
}

function tag(reason: string, at: Place, body: string): Explained | undefined {
  if (/before attribute value/.test(reason)) {
    const fix = 'write name="value", or name={3} for a number';
    return { place: at, message: 'the value of a property needs quotes', fix };
  }
  if (/closing slash|closing tag/.test(reason)) {
    return {
      place: backTo('<', at, body),
      message: 'a closing tag stands here without its opening tag',
      fix: 'remove it, or open it before',
    };
  }
  if (!/(before|in|after) .*?(name|attribute|tag)|local name/.test(reason)) return undefined;
  const place = backTo('<', at, body);
  const rest = (body.split('\n')[place.line - 1] ?? '').slice(place.column - 1);
  if (rest.startsWith('<!--')) {
    return { place, message: 'HTML comments do not exist in MDX', fix: 'write {/* … */}' };
  }
  if (/^<([a-z][a-z0-9+.-]*:[^\s>]*|[^\s<>@]+@[^\s<>]+)>/i.test(rest)) {
    const fix = 'write the address alone, or [text](address)';
    return { place, message: 'links in angle brackets do not exist in MDX', fix };
  }
  return {
    place,
    message: `a \`<\` begins a tag here, but ${lowerFirst(reason)}`,
    fix: 'for a literal "<" write `\\<`, or put the text in backticks',
  };
}

/** The nearest `mark` at or before a place, in its line. */
function backTo(mark: string, at: Place, body: string): Place {
  const line = body.split('\n')[at.line - 1] ?? '';
  const found = line.lastIndexOf(mark, at.column - 1);
  return found === -1 ? at : { line: at.line, column: found + 1 };
}

/** Offset of the first `{` outside code that nothing closes. */
function unmatchedBrace(body: string): number | undefined {
  const blank = (code: string): string => code.replace(/[^\n]/g, ' ');
  const prose = body
    .replace(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, blank)
    .replace(/(`+)[^`]*?\1/g, blank)
    .replace(/\\[{}]/g, '  ');
  const open: number[] = [];
  for (let at = 0; at < prose.length; at++) {
    if (prose[at] === '{') open.push(at);
    if (prose[at] === '}') open.pop();
  }
  return open[0];
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '');
}
