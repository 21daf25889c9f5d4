import { pagePolicy } from '#core/policy.ts';
import type { Published } from '#core/published.ts';
import { goneRulesOf, rulePath, rulesOf, type ListedRule } from '#core/rule-list.ts';
import { siteUrl } from '#core/urls.ts';
import { xml } from './xml.ts';

/** A small page that leads on, and the paths below the base where it stands. */
export interface LeadingPage {
  paths: string[];
  html: string;
}

/**
 * The addresses of rules, as their ids are written and in lower case. Each leads to its rule without a
 * script: a standard may have many rules, and a copy of it for each would be most of the site.
 */
export function ruleAddresses(published: Published): LeadingPage[] {
  const { graph } = published;
  const gone = goneRulesOf(graph).map(({ id, title, replacedBy, standard }) => {
    const became = replacedBy ? `removed, now ${replacedBy}` : 'removed';
    return { id, title: title ? `${title} (${became})` : became, standard };
  });
  return [...rulesOf(graph), ...gone].map((rule) => ({
    paths: [...new Set([rulePath(rule.id), rulePath(rule.id.toLowerCase())])],
    html: leadingTo(rule, published),
  }));
}

function leadingTo(
  { id, title, standard }: Pick<ListedRule, 'id' | 'title' | 'standard'>,
  { base, config }: Published,
): string {
  const page = siteUrl(base, standard.path);
  const url = xml(`${page}#${encodeURIComponent(id)}`);
  const name = xml(`${id} ${title}`);
  return [
    `<!doctype html><html lang="${xml(config.language)}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${xml(pagePolicy)}">`,
    `<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">`,
    `<title>${name}</title><meta http-equiv="refresh" content="0; url=${url}">`,
    `</head><body><main><h1>${name}</h1><p><a href="${url}">${xml(standard.title)}</a></p></main></body></html>\n`,
  ].join('');
}
