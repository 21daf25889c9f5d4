/**
 * Fields of a page as Markdown, as the engine shows them too: one list for plain values, then a
 * table for each list of records and a nested list for the rest.
 */
export function facts(fields: object): string {
  const entries = Object.entries(fields);
  const plain = entries.filter(([, value]) => isPlain(value));
  const others = entries.filter(([, value]) => !isPlain(value));
  const list = plain.map(([name, value]) => `- **${words(name)}:** ${inline(value)}`).join('\n');
  return [list, ...others.map(([name, value]) => `**${words(name)}**\n\n${block(value)}`)]
    .filter((part) => part !== '')
    .join('\n\n');
}

function block(value: unknown): string {
  if (Array.isArray(value) && value.every((item) => isFlatRecord(item))) return table(value);
  return nested(value, 0);
}

function table(rows: readonly Record<string, unknown>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(words)),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(columns.map((column) => inline(row[column] ?? '')))),
  ].join('\n');
}

function nested(value: unknown, depth: number): string {
  const indent = '  '.repeat(depth);
  if (isPlain(value)) return `${indent}- ${inline(value)}`;
  if (Array.isArray(value)) return value.map((item) => nested(item, depth)).join('\n');
  return Object.entries(value as object)
    .map(([name, item]) =>
      isPlain(item)
        ? `${indent}- **${words(name)}:** ${inline(item)}`
        : `${indent}- **${words(name)}**\n${nested(item, depth + 1)}`,
    )
    .join('\n');
}

function inline(value: unknown): string {
  const text = Array.isArray(value) ? value.join(', ') : String(value);
  return /^https?:\S+$/.test(text) ? `<${text}>` : text;
}

function isPlain(value: unknown): boolean {
  return Array.isArray(value) ? value.every((item) => !isRecord(item)) : !isRecord(value);
}

function isFlatRecord(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && Object.values(value).every((item) => isPlain(item));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function words(name: string): string {
  const text = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
