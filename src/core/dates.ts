/** Seconds since 1970 as a moment in UTC: `2026-11-22T08:00:00Z`. */
export function utc(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
