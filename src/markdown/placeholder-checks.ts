import type { Code, InlineCode } from 'mdast';
import { didYouMean, listOf } from '#core/near.ts';
import { betterPlace, placesIn } from '#core/values/place.ts';
import { quoted, type Place } from '#core/values/quote.ts';
import { placeAt, placeOf, type Page } from './page.ts';
import { PLACEHOLDER, placeholdersOf } from './placeholders.ts';

/**
 * Reports placeholders in code that are not declared, that a value of their own front matter cannot
 * fill, or that only a plain value can. Each is looked up in the source: fences are indented, inline
 * code wraps.
 */
export function reportPlaceholders(node: Code | InlineCode, source: string, page: Page): void {
  const { params } = page;
  if (!params) return;
  const lang = node.type === 'code' ? (node.lang ?? '') : '';
  const found = placesByOffset(node.value, lang, params);
  const included = node.data !== undefined && 'included' in node.data;
  let offset = node.position?.start.offset ?? 0;
  for (const match of node.value.matchAll(PLACEHOLDER)) {
    const name = match[1] ?? '';
    const at = source.indexOf(match[0], offset);
    offset = at === -1 ? offset : at + match[0].length;
    const problem = params.has(name)
      ? problemOf(name, found.get(match.index) ?? [], lang, page)
      : undeclared(name, params);
    if (!problem) continue;
    const place = at === -1 || included ? placeOf(node) : placeAt(source, at);
    page.report(problem.rule, place, problem.message, problem.fix);
  }
}

interface Problem {
  rule: string;
  message: string;
  fix: string;
}

function undeclared(name: string, params: ReadonlySet<string>): Problem {
  return {
    rule: 'undeclared-placeholder',
    message: `no param "${name}" is declared${didYouMean(name, params)}`,
    fix:
      params.size > 0
        ? `declared are ${listOf([...params])}; or add it under \`params\``
        : `add \`params: [{ name: ${name} }]\` to the front matter`,
  };
}

function problemOf(name: string, places: Place[], lang: string, page: Page): Problem | undefined {
  const hole = `{{${name}}}`;
  const better = betterPlace(lang, hole);
  for (const [what, value] of givenValues(name, page)) {
    const written = quoted(value, places);
    if ('text' in written) continue;
    return {
      rule: 'placeholder-value',
      message: `the ${what} "${value}" cannot fill ${hole} here: ${written.refused}`,
      fix: `give another ${what}, or ${betterFor(hole, places, better)}`,
    };
  }
  if (better === undefined || !places.includes('plain')) return undefined;
  return {
    rule: 'placeholder-place',
    message: `only a plain value, without blanks or quotes, can fill ${hole} here`,
    fix: better,
  };
}

function betterFor(hole: string, places: readonly Place[], better: string | undefined): string {
  if (places.includes('comment')) return `leave ${hole} out of the comment`;
  if (places.includes('sql-number')) return `put ${hole} where no number is meant`;
  return better ?? 'put the command into a fence that names its language, as ```sh';
}

/** What the front matter itself gives for a param: its readers will give the like. */
function givenValues(name: string, { fills }: Page): [what: string, value: string][] {
  const param = fills?.find((fill) => fill.name === name);
  const given: [string, unknown][] = [
    ['default', param?.default],
    ['example', param?.example],
    ...(param?.options ?? []).map((option): [string, unknown] => ['option', option]),
  ];
  return given.filter((one): one is [string, string] => typeof one[1] === 'string');
}

function placesByOffset(
  code: string,
  lang: string,
  params: ReadonlySet<string>,
): Map<number, Place[]> {
  const holes = placeholdersOf(code, params);
  const places = placesIn(code, lang, holes);
  return new Map(holes.map(({ start }, index) => [start, places[index] ?? []]));
}
