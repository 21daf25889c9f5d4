/** `Status: accepted`, as a line or an item before the first heading (adr-tools, MADR 2). */
export const STATUS_LINE =
  /^[ \t]*(?:[-*+][ \t]+)?(?:\*\*)?(Status|Date|Deciders)(?:\*\*)?:(?:\*\*)?[ \t]*(.+)$/gim;

/** What stands under `## Status` (adr-tools, Nygard). */
export const STATUS_SECTION = /^##[ \t]+Status[ \t]*#*[ \t]*\r?\n([^]*?)(?=^#{1,6}[ \t]|(?![^]))/im;

/** The text before the first section: where {@link STATUS_LINE} counts. */
export function headOf(body: string): string {
  return body.slice(0, body.search(/^##[ \t]/m) + 1 || body.length);
}
