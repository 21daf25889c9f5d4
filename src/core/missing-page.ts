import { newFileUrl } from './repository.ts';

/** Stand in the address of a forge's editor, until a reader's own words take their place. */
export const NEW_TITLE = 'New page';
export const NEW_FILE = 'new-page';

/** Where a guide is begun that search did not find, with {@link NEW_TITLE} and {@link NEW_FILE} in it. */
export function missingPageUrl(repository: Parameters<typeof newFileUrl>[0]): string {
  return newFileUrl(repository, `guides/${NEW_FILE}.md`, `---\ntitle: ${NEW_TITLE}\n---\n\n`);
}
