import type { Report } from '#core/report.ts';

interface MdxMessage {
  reason?: string;
  message?: string;
  line?: number;
  column?: number;
  place?: { line?: number; column?: number; start?: { line: number; column: number } };
}

/** Reports what MDX's parser stumbled over, in words for an author. */
export function syntaxError(error: unknown, body: string, report: Report): void {
  const { reason, message, line, column, place } = error as MdxMessage;
  const at = {
    line: line ?? place?.line ?? place?.start?.line ?? 1,
    column: column ?? place?.column ?? place?.start?.column ?? 1,
  };
  const text = (reason ?? message ?? String(error)).split('\n')[0] ?? '';
  const [said, fix] = explain(text, body.split('\n')[at.line - 1] ?? '');
  report('mdx-syntax', at, said, fix);
}

function explain(reason: string, line: string): [string, string] {
  if (/acorn/i.test(reason)) {
    return [
      'a `{` begins an expression here, and it is not closed or not valid',
      'for a literal brace write `\\{`, or put the text in backticks',
    ];
  }
  const unclosed = /Expected a closing tag for `<([^>]*)>`(?: \((\d+):(\d+)[^)]*\))?/.exec(reason);
  if (unclosed) {
    return [
      `<${unclosed[1]}>${unclosed[2] ? `, opened in line ${unclosed[2]},` : ''} is not closed`,
      `write </${unclosed[1]}> where it ends, on a line of its own if it holds paragraphs`,
    ];
  }
  const stray = /Unexpected closing (?:slash|tag) `?<?\/?([^`>]*)`?/.exec(reason);
  if (stray)
    return ['a closing tag stands here without its opening tag', 'remove it, or open it before'];
  if (
    /before name|in name|after name|before attribute|in attribute|in opening tag|in closing tag/.test(
      reason,
    )
  ) {
    const comment = line.includes('<!--');
    return [
      comment
        ? 'HTML comments do not exist in MDX'
        : `a \`<\` begins a tag here, but ${lowerFirst(reason)}`,
      comment ? 'write {/* … */}' : 'for a literal "<" write `\\<`, or put the text in backticks',
    ];
  }
  return [lowerFirst(reason), 'check tags and braces near here'];
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '');
}
