/** Whether a page has the place that a fragment names. Of lines of code, both ends: `log-ts-L3-L5`. */
export function hasAnchor(anchors: readonly string[], hash: string): boolean {
  if (anchors.includes(hash)) return true;
  const range = /^(.+)-(L\d+)-(L\d+)$/.exec(hash);
  if (!range) return false;
  const [, id, first, last] = range;
  return anchors.includes(`${id}-${first}`) && anchors.includes(`${id}-${last}`);
}
