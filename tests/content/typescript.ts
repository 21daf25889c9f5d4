import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { around, type Fence } from './fences.ts';
import { inFence, type Outcome, type Problem } from './problem.ts';

/** A standard's snippets as one program; each is a module by itself. */
export interface Snippets {
  program: ts.Program;
  /** File of the program → the fence it was made of. */
  files: ReadonlyMap<string, Fence>;
}

const LANGUAGES = /^(ts|tsx|typescript)$/;

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noUncheckedIndexedAccess: true,
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  jsx: ts.JsxEmit.Preserve,
  allowImportingTsExtensions: true,
  noEmit: true,
  skipLibCheck: true,
  types: ['node'],
};

/** Programs of the standards' TypeScript, with `<folder>/<standard id>.d.ts` where that is there. */
export function programsOf(fences: readonly Fence[], folder: string, root: string): Snippets[] {
  const read = new Map<string, ts.SourceFile | undefined>();
  const snippets = fences.filter((fence) => LANGUAGES.test(fence.lang) && around(fence, 'Rule'));
  return [...Map.groupBy(snippets, ({ file }) => file).values()].map((own) => {
    const name = (fence: Fence, index: number): string =>
      join(root, 'snippets', fence.page, 'src', `${index}.${fence.lang === 'tsx' ? 'tsx' : 'ts'}`);
    const files = new Map(own.map((fence, index) => [name(fence, index), fence]));
    const ambient = join(folder, `${(own[0]?.page ?? '').replaceAll('/', '-')}.d.ts`);
    const names = [...files.keys(), ...(existsSync(ambient) ? [ambient] : [])];
    const program = ts.createProgram(names, OPTIONS, hostOf(files, read, root));
    return { program, files };
  });
}

function hostOf(
  files: ReadonlyMap<string, Fence>,
  read: Map<string, ts.SourceFile | undefined>,
  root: string,
): ts.CompilerHost {
  const host = ts.createCompilerHost(OPTIONS);
  return {
    ...host,
    getCurrentDirectory: () => root,
    fileExists: (name) => files.has(name) || host.fileExists(name),
    readFile: (name) => files.get(name)?.code ?? host.readFile(name),
    getSourceFile(name, options) {
      const code = files.get(name)?.code;
      if (code !== undefined) return ts.createSourceFile(name, code, options, true);
      // Libraries are read once; what a standard declares holds for it alone.
      if (!read.has(name)) read.set(name, host.getSourceFile(name, options));
      return read.get(name);
    },
  };
}

/** `return` outside of a function: a snippet may be the inside of one. */
const RETURN = 1108;

/** Type-checks the standards' snippets. */
export function checkTypes(programs: readonly Snippets[], ambient: string): Outcome {
  const problems = programs.flatMap(({ program, files }) =>
    [
      ...program.getOptionsDiagnostics(),
      ...program.getSyntacticDiagnostics(),
      ...program.getSemanticDiagnostics(),
    ]
      .filter(({ code }) => code !== RETURN)
      .map((found) => typeProblem(found, files, ambient)),
  );
  const count = programs.reduce((sum, { files }) => sum + files.size, 0);
  return { what: 'TypeScript of rules, by tsc', count, problems };
}

function typeProblem(
  found: ts.Diagnostic,
  files: ReadonlyMap<string, Fence>,
  ambient: string,
): Problem {
  const message = `TS${found.code}: ${ts.flattenDiagnosticMessageText(found.messageText, ' ')}`;
  const name = found.file?.fileName ?? '';
  const place = found.file?.getLineAndCharacterOfPosition(found.start ?? 0) ?? {
    line: 0,
    character: 0,
  };
  const [line, column] = [place.line + 1, place.character + 1];
  const fence = files.get(name);
  if (!fence) return { file: name, line, column, message, fix: 'mend the declaration' };
  if (ambient === '') return inFence(fence, { line, column }, message, 'mend the code');
  const fix = `mend it, or declare what it leaves out in ${ambient}/${fence.page.replaceAll('/', '-')}.d.ts`;
  return inFence(fence, { line, column }, message, fix);
}

/** Whether TypeScript and JavaScript elsewhere can be read. */
export function checkSyntax(fences: readonly Fence[]): Outcome {
  const ours = fences.filter(
    (fence) =>
      /^(jsx?|javascript|mjs)$/.test(fence.lang) ||
      (LANGUAGES.test(fence.lang) && !around(fence, 'Rule')),
  );
  const problems = ours.flatMap((fence) => {
    const inside = [`({${fence.code}})`, `([${fence.code}])`];
    // Settings are shown by the part that is meant: entries of an object or a list.
    if (inside.some((code) => syntaxOf(code, fence).length === 0)) return [];
    return syntaxOf(fence.code, fence)
      .filter(({ code }) => code !== RETURN)
      .map((found) => typeProblem(found, new Map([[found.file?.fileName ?? '', fence]]), ''));
  });
  return { what: 'TypeScript and JavaScript elsewhere, parsed', count: ours.length, problems };
}

function syntaxOf(code: string, { lang }: Fence): readonly ts.Diagnostic[] {
  const { diagnostics = [] } = ts.transpileModule(code, {
    fileName: `fence.${lang.endsWith('x') ? 'tsx' : 'ts'}`,
    reportDiagnostics: true,
    compilerOptions: { ...OPTIONS, noEmit: false, allowImportingTsExtensions: false },
  });
  return diagnostics;
}
