/** Whether the fragment of an address holds somebody's progress. */
export function isShared(hash: string): boolean {
  return hash.startsWith('#progress=');
}
