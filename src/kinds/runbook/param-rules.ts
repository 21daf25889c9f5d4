import type { EntryCheck } from '#core/kind.ts';
import { wrongPlaceholder } from '#core/values/link-check.ts';
import { patternOf, problemOf, type Param } from '#core/values/param.ts';
import type { RunbookFields } from './schema.ts';

type Found = { at: string; message: string; fix: string };

/** A check of what stands at paths of the front matter. */
function check(
  id: string,
  why: string,
  look: (fields: RunbookFields) => Iterable<Found>,
): EntryCheck {
  return {
    id,
    level: 'error',
    why,
    *check({ fields, places }) {
      for (const { at, message, fix } of look(fields as unknown as RunbookFields)) {
        const [line, column] = places[at] ?? places[at.replace(/\.[^.]*$/, '')] ?? [1, 1];
        yield { line, column, message, fix };
      }
    },
  };
}

const pattern = check(
  'param-pattern',
  'A pattern that cannot be read lets no value through, one that takes ages stops the page.',
  function* ({ params }) {
    for (const [index, { name, pattern: written }] of params.entries()) {
      if (written === undefined) continue;
      const at = `params.${index}.pattern`;
      if (!patternOf(written)) {
        const message = `the pattern of "${name}" is no regular expression: ${written}`;
        yield {
          at,
          message,
          fix: 'escape what is meant literally, as in `\\(`; close what is open',
        };
      } else if (NESTED.test(written)) {
        const message = `the pattern of "${name}" repeats what already repeats: ${written}`;
        yield {
          at,
          message,
          fix: 'write `(a|b)+` for `(a+|b)+`: a value that almost fits takes ages',
        };
      }
    }
  },
);

/** A group that holds a repetition without end, and is itself repeated without end. */
const NESTED = /\((?:[^()\\]|\\.)*(?:[+*]|\{\d+,\})(?:[^()\\]|\\.)*\)(?:[+*]|\{\d+,\})/;

const value = check(
  'param-value',
  'A default, example or option that would be refused from a reader misleads them.',
  function* ({ params }) {
    for (const [index, param] of params.entries()) {
      const { name, type, options = [] } = param;
      const at = `params.${index}`;
      if (type === 'enum' && options.length === 0) {
        const fix = 'add `options: [first, second]`, or choose another type';
        yield { at: `${at}.type`, message: `the enum "${name}" has no options`, fix };
        continue;
      }
      if (param.secret && param.default !== undefined) {
        const message = `the secret "${name}" has a default`;
        yield {
          at: `${at}.default`,
          message,
          fix: 'remove it: the page shows it to all its readers',
        };
      }
      yield* refused(param, at);
    }
  },
);

function* refused(param: Param, at: string): Iterable<Found> {
  if (param.pattern !== undefined && !patternOf(param.pattern)) return;
  const given = [
    ...(param.default === undefined ? [] : [['default', param.default, `${at}.default`] as const]),
    ...(param.example === undefined ? [] : [['example', param.example, `${at}.example`] as const]),
    ...(param.options ?? []).map((text, nth) => ['option', text, `${at}.options.${nth}`] as const),
  ];
  for (const [what, text, place] of given) {
    const problem = problemOf(text, { ...param, example: undefined });
    if (!problem) continue;
    const message = `the ${what} "${text}" of "${param.name}" would be refused: ${problem}`;
    yield { at: place, message, fix: `change it, or the type or pattern of "${param.name}"` };
  }
}

const dashboard = check(
  'dashboard-placeholder',
  'A value fills a dashboard’s address; where it leads is the author’s to say.',
  function* ({ params, dashboards }) {
    for (const [index, { url }] of dashboards.entries()) {
      const found = wrongPlaceholder(url, params);
      if (!found) continue;
      yield { at: `dashboards.${index}.url`, message: found.message, fix: found.fix };
    }
  },
);

/** Checks of params, and of the dashboards that they fill. */
export const paramChecks = [pattern, value, dashboard];
