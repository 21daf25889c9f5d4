import { NEW_FILE, NEW_TITLE } from '#core/missing-page.ts';
import { slugPath } from '#core/urls.ts';

/**
 * Readies what offers to write the page that a search did not find: a link to the forge's editor where
 * the handbook has one, and the command for authors.
 */
export function pageToWrite(place: HTMLElement, term: string): void {
  const title = term.replace(/[\s"`]+/g, ' ').trim();
  place.hidden = title === '';
  const command = place.querySelector('code');
  if (command) command.textContent = `npx handrail new guide "${title}"`;
  const link = place.querySelector('a');
  const { template } = link?.dataset ?? {};
  if (!link || template === undefined) return;
  const url = new URL(template);
  const name = slugPath(title.toLowerCase()).replaceAll('/', '-') || NEW_FILE;
  for (const [key, value] of [...url.searchParams]) {
    url.searchParams.set(key, value.replace(NEW_FILE, name).replace(NEW_TITLE, title));
  }
  link.href = url.href;
}
