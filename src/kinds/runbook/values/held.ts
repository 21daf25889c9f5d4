import type { FromLink } from '#core/values/from-link.ts';
import { problemOf, type Param } from '#core/values/param.ts';

/** What a page holds for a param: what stands in its field, who wrote it, and why it is no value. */
export interface Held {
  param: Param;
  text: string;
  from: 'link' | 'default' | 'you' | undefined;
  problem: string | undefined;
}

/** What a text makes of a param. The author's default is that, whoever writes it. */
export function hold(param: Param, written: string, by: 'link' | 'you'): Held {
  const text = by === 'you' ? written.trim() : written;
  if (text === '') return { param, text, from: undefined, problem: undefined };
  const from = text === param.default ? 'default' : by;
  return { param, text, from, problem: problemOf(text, param) };
}

/** What a page begins with: the values of its link, else the defaults of its author. */
export function holdAll(params: readonly Param[], link: FromLink): Map<string, Held> {
  return new Map(
    params.map((param) => {
      const given = link.values.get(param.name)?.value;
      return [param.name, hold(param, given ?? param.default ?? '', 'link')];
    }),
  );
}

/** The value itself, if there is one. */
export function valueOf(held: Held | undefined): string | undefined {
  return held === undefined || held.text === '' || held.problem ? undefined : held.text;
}

/** What an address says: all values but secrets, and nothing while there are only the author's. */
export function shared(all: ReadonlyMap<string, Held>): Map<string, string> {
  const open = [...all.values()].filter(({ param }) => !param.secret);
  const values = open.filter((held) => valueOf(held) !== undefined);
  if (values.every(({ from }) => from === 'default')) return new Map();
  return new Map(values.map(({ param, text }) => [param.name, text]));
}
