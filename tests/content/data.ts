import { printParseErrorCode, parse as parseJsonc, type ParseError } from 'jsonc-parser';
import { parse as parseToml, TomlError } from 'smol-toml';
import { parseAllDocuments } from 'yaml';
import type { Fence } from './fences.ts';
import { inFence, type Outcome, type Problem } from './problem.ts';

/** Whether fences of data can be read by what they are written for. */
export function checkData(fences: readonly Fence[]): Outcome {
  const ours = fences.filter(({ lang }) => Object.hasOwn(readers, lang));
  const problems = ours.flatMap((fence) =>
    (readers[fence.lang]?.(fence.code) ?? []).map(({ message, ...place }): Problem =>
      inFence(fence, place, `${fence.lang}: ${message}`, 'mend the data, or call the fence `text`'),
    ),
  );
  return { what: 'YAML, JSON and TOML', count: ours.length, problems };
}

interface Fault {
  line?: number | undefined;
  column?: number | undefined;
  message: string;
}

const yaml = (code: string): Fault[] =>
  [...parseAllDocuments(code)].flatMap(({ errors }) =>
    errors.map(({ message, linePos }) => ({
      line: linePos?.[0].line,
      column: linePos?.[0].col,
      message: message.split('\n')[0] ?? '',
    })),
  );

/** One value, or one in each line, as logs have them. */
const json =
  (comments: boolean) =>
  (code: string): Fault[] => {
    if (code.split('\n').every((line) => isJson(line))) return [];
    const errors: ParseError[] = [];
    parseJsonc(code, errors, { disallowComments: !comments, allowTrailingComma: comments });
    return errors.map(({ error, offset }) => {
      const before = code.slice(0, offset).split('\n');
      const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
      return { ...place, message: printParseErrorCode(error) };
    });
  };

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

function toml(code: string): Fault[] {
  try {
    parseToml(code);
    return [];
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return [
      { line: error.line, column: error.column, message: error.message.split('\n')[0] ?? '' },
    ];
  }
}

const readers: Record<string, (code: string) => Fault[]> = {
  yaml,
  yml: yaml,
  json: json(false),
  jsonc: json(true),
  toml,
};
