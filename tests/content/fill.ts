import type { Param } from '#core/values/param.ts';
import { placesIn } from '#core/values/place.ts';
import { quoted } from '#core/values/quote.ts';
import { placeholdersOf } from '#markdown/placeholders.ts';

/** Code with its placeholders filled, each quoted for its place as the page would quote it. */
export function filled(code: string, lang: string, params: readonly Param[]): string {
  const values = new Map(params.map((param) => [param.name, valueOf(param)]));
  const holes = placeholdersOf(code, new Set(values.keys()));
  const places = placesIn(code, lang, holes);
  let text = '';
  let from = 0;
  for (const [index, { start, end, name }] of holes.entries()) {
    const value = values.get(name) ?? '';
    const written = quoted(value, places[index] ?? []);
    text += code.slice(from, start) + ('text' in written ? written.text : value);
    from = end;
  }
  return text + code.slice(from);
}

/** A value that a param may have: its example, default or first option, or one of its type. */
export function valueOf({ example, default: given, options, type }: Param): string {
  return example ?? given ?? options?.[0] ?? SAMPLES[type] ?? 'value';
}

const SAMPLES: Partial<Record<Param['type'], string>> = {
  'k8s-name': 'orders-worker',
  host: 'db-1.shop.example',
  ip: '10.0.3.7',
  path: '/var/log/app.log',
  int: '3',
  duration: '15m',
  url: 'https://shop.example/',
};
