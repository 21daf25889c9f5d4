import type { Element } from 'hast';
import { isExternal } from '#core/urls.ts';
import { wrongPlaceholder } from '#core/values/link-check.ts';
import { filledUrl, namesIn, templateOf } from '#core/values/link-url.ts';
import { placeOf, type Page } from './page.ts';

/**
 * A link of a runbook whose address holds placeholders keeps it as `data-url`, for the page to fill, and
 * gets an address of its own only where all of them have defaults. One that may not be filled is
 * reported, and leads nowhere. Returns whether the link is done.
 */
export function fillLater(element: Element, href: string, page: Page): boolean {
  const { fills } = page;
  if (!fills || namesIn(href).length === 0) return false;
  const wrong = wrongPlaceholder(href, fills);
  if (!wrong && !isExternal(href)) return false;
  delete element.properties['href'];
  if (wrong) {
    page.report(wrong.rule, placeOf(element), wrong.message, wrong.fix);
    return true;
  }
  element.properties['dataUrl'] = templateOf(href);
  const defaults = new Map(fills.map((param) => [param.name, param.default]));
  const filled = filledUrl(templateOf(href), (name) => defaults.get(name));
  if (filled !== undefined) element.properties['href'] = filled;
  return true;
}
