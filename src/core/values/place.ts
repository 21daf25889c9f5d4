import type { Place } from './quote.ts';
import { jsonPlaces } from './place-json.ts';
import { promqlPlaces } from './place-promql.ts';
import { isSession, sessionPlaces } from './place-session.ts';
import { shellPlaces } from './place-shell.ts';
import { sqlPlaces } from './place-sql.ts';
import { formPlaces, httpPlaces, urlPlaces } from './place-url.ts';
import { yamlPlaces } from './place-yaml.ts';

/** A placeholder, by its offsets in the code. */
export interface Hole {
  start: number;
  end: number;
  name: string;
}

/** Places of the placeholders in a piece of code in another language. */
export type Inside = (code: string, lang: string, holes: readonly Hole[]) => Place[][];

interface Language {
  places: (code: string, holes: readonly Hole[], inside: Inside, lang: string) => Place[][];
  /** How a placeholder is written so that any value can fill it. */
  better: (placeholder: string) => string;
}

const session: Language = {
  places: sessionPlaces,
  better: (it) => `make it a word of its own, or put it in quotes: '${it}'`,
};

const shell: Language = {
  ...session,
  places: (code, holes, inside) =>
    isSession(code) ? sessionPlaces(code, holes, inside) : shellPlaces(code, holes, inside),
};

const sql: Language = { places: sqlPlaces, better: (it) => `put it in quotes: '${it}'` };
const promql: Language = { places: promqlPlaces, better: (it) => `put it in quotes: "${it}"` };

const languages: Record<string, Language> = {
  ...named('sh bash zsh ksh dash shell shellscript', shell),
  ...named('console shellsession shell-session bash-session terminal', session),
  ...named('sql mysql mariadb plsql pgsql postgres postgresql sqlite', sql),
  ...named('promql logql', promql),
  json: { places: jsonPlaces, better: (it) => `put it in quotes: "${it}"` },
  ...named('yaml yml', {
    places: yamlPlaces,
    better: (it) => `put the whole value around ${it} in quotes`,
  }),
  http: { places: httpPlaces, better: (it) => `put ${it} into the path or the query` },
  ...named('url uri', {
    places: urlPlaces,
    better: (it) => `put ${it} into the path or the query`,
  }),
  form: { places: formPlaces, better: (it) => `put ${it} behind a "="` },
};

/** Code within code within code: nobody writes it deeper, and nobody reads it. */
const DEEPEST = 4;

/**
 * The places in which each placeholder stands, outermost first. What is not understood is `plain`,
 * which takes only values that mean themselves everywhere; `bare` and `comment` are as strict, where
 * an author could not write it otherwise.
 */
export function placesIn(code: string, lang: string, placeholders: readonly Hole[]): Place[][] {
  return at(0)(code, lang, placeholders);
}

/** What to write instead of a placeholder that stands in `plain`; undefined for languages we cannot read. */
export function betterPlace(lang: string, placeholder: string): string | undefined {
  return languageOf(lang)?.better(placeholder);
}

function at(depth: number): Inside {
  return (code, lang, holes) => {
    const language = languageOf(lang);
    if (!language || depth > DEEPEST) return holes.map(() => ['plain']);
    return language.places(code, holes, at(depth + 1), lang.toLowerCase());
  };
}

function languageOf(lang: string): Language | undefined {
  const name = lang.toLowerCase();
  return Object.hasOwn(languages, name) ? languages[name] : undefined;
}

function named(names: string, language: Language): Record<string, Language> {
  return Object.fromEntries(names.split(' ').map((name) => [name, language]));
}
