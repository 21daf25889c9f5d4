import fc from 'fast-check';
import { quoted } from '../../../src/core/values/quote.ts';
import { hostile } from './hostile.ts';

const SIGNS = [...'$`\'"\\!;&|<>(){}[]*?~#=,:/%@+^.- aA1ßあ🦆', '$(', '${', "'\\''", '--', '/*'];

/** Hostile values and random ones like them, of those that may stand anywhere at all. */
export function values(count: number, seed: number): string[] {
  const random = fc.oneof(
    fc.string({ unit: fc.constantFrom(...SIGNS), minLength: 1, maxLength: 12 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  );
  return [...hostile, ...fc.sample(random, { numRuns: count, seed })].filter(
    (value) => !('refused' in quoted(value, ['sh-word'])),
  );
}
