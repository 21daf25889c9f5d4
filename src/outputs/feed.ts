import type { Published } from '#core/published.ts';
import { siteUrl } from '#core/urls.ts';
import { addressOf } from './addresses.ts';
import { buildDate, changes, type Change } from './changes.ts';
import { xml } from './xml.ts';

const MOST = 50;

/**
 * The latest changes as an Atom feed (RFC 4287). An event has a tag URI (RFC 4151) of its own, so that a
 * page that is reviewed again is news again. Undefined without a site: a feed needs whole addresses.
 */
export function feed(published: Published): string | undefined {
  const { site, config, graph, history } = published;
  if (site === undefined) return undefined;
  const home = addressOf(published, '');
  const entries = changes(graph, history).slice(0, MOST);
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(config.language)}">`,
    `<title>${xml(config.title)}</title>`,
    ...(config.description ? [`<subtitle>${xml(config.description)}</subtitle>`] : []),
    `<id>${xml(home)}</id>`,
    `<link rel="self" type="application/atom+xml" href="${xml(addressOf(published, 'feed.xml'))}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(home)}"/>`,
    `<updated>${buildDate(published) ?? '1970-01-01T00:00:00Z'}</updated>`,
    `<author><name>${xml(config.title)}</name></author>`,
    ...entries.map((change) => entry(published, site, change)),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function entry(
  published: Published,
  site: string,
  { link, event, day, at, owner }: Change,
): string {
  const path = siteUrl(published.base, link.path);
  const lines = [
    '<entry>',
    `<title>${xml(`${link.title} (${event})`)}</title>`,
    `<id>${xml(`tag:${new URL(site).hostname},${day}:${path}#${event}`)}</id>`,
    `<link rel="alternate" type="text/html" href="${xml(site + path)}"/>`,
    `<updated>${at}</updated>`,
    `<category term="${link.kind}"/>`,
    ...(owner ? [`<author><name>${xml(owner)}</name></author>`] : []),
    ...(link.summary ? [`<summary>${xml(link.summary)}</summary>`] : []),
    '</entry>',
  ];
  return lines.join('\n');
}
