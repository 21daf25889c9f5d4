import { createHash } from 'node:crypto';

/**
 * A short, stable name for some content: 32 hex digits of SHA-256 over its parts.
 * Parts are separated, so `('ab', 'c')` and `('a', 'bc')` differ.
 */
export function digest(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    hash.update(String(part.length)).update('\0').update(part);
  }
  return hash.digest('hex').slice(0, 32);
}
