/** What of a key press decides what it does. */
type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

export type KeyAction = 'next' | 'previous' | 'tick' | 'copy' | 'note' | 'output' | 'skip' | 'keys';

const ACTIONS: Record<string, KeyAction> = {
  j: 'next',
  n: 'next',
  k: 'previous',
  p: 'previous',
  x: 'tick',
  c: 'copy',
  o: 'note',
  v: 'output',
  s: 'skip',
  '?': 'keys',
};

/** What a single key does on a page with steps; nothing together with others. */
export function keyAction({ key, ctrlKey, metaKey, altKey }: Press): KeyAction | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  return Object.hasOwn(ACTIONS, key) ? ACTIONS[key] : undefined;
}
