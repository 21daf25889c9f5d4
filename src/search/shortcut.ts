/** What of a key press decides whether it opens search. */
type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * Whether a key press opens search: `/` outside of fields, unless the reader turned it off, and
 * Ctrl-K or Cmd-K everywhere.
 */
export function opensSearch(press: Press, inField: boolean, slashIsOff: boolean): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = press;
  if (altKey) return false;
  if (ctrlKey || metaKey) return !shiftKey && key.toLowerCase() === 'k';
  return key === '/' && !inField && !slashIsOff;
}
