const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** HTML text with the entities decoded that escaping makes, and numeric ones. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return Object.hasOwn(NAMED, String(name)) ? (NAMED[String(name)] ?? whole) : whole;
    const code = Number(decimal ?? `0x${String(hex)}`);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
