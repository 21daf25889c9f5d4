/** Where a value lands. */
export type Place = 'plain';

/** The value as it must be written in its places, or a short reason for the reader why it cannot be. */
export function quoted(
  value: string,
  _places: readonly Place[],
): { text: string } | { refused: string } {
  return /^[A-Za-z0-9_][A-Za-z0-9_.:/@%+,=-]*$/.test(value)
    ? { text: value }
    : { refused: 'it holds a character that cannot stand here' };
}

/** The places that a `data-in` attribute names. */
export function readPlaces(_dataIn: string | undefined): Place[] {
  return ['plain'];
}
