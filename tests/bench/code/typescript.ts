import type { Names } from './names.ts';

/** A function, a class or a test in TypeScript. */
export function typescript(names: Names): string {
  const parts = [names.random.pick(PARTS)(names)];
  if (names.random.chance(0.4)) parts.push(names.random.pick(PARTS)(names));
  return parts.join('\n\n');
}

const PARTS: readonly ((names: Names) => string)[] = [
  (n) => {
    const type = n.type();
    const fields = Array.from(
      { length: n.random.int(2, 6) },
      () =>
        `  readonly ${n.field()}: ${n.random.pick(['string', 'number', 'Date', 'boolean', `${n.type()} | null`, 'readonly string[]'])}`,
    );
    return `/** ${n.remark()}. */\nexport interface ${type} {\n${fields.join('\n')}\n}\n
export function ${n.method()}(${n.noun().replaceAll('-', '')}: ${type}): ${type} {
${body(n)}
  return { ...${n.variable()}, ${n.field()}: ${n.random.int(1, 900)} }
}`;
  },
  (n) => `export async function ${n.method()}(
  ${n.field()}: string,
  { signal, limit = ${n.random.int(5, 500)} }: { signal?: AbortSignal; limit?: number } = {},
): Promise<${n.type()}[]> {
${body(n)}
  const response = await fetch(\`https://${n.host()}/${n.noun()}?limit=\${limit}\`, { signal })
  if (!response.ok) throw new ${n.type()}Error('cannot ${n.remark()}', { cause: response.status })
  return (await response.json()) as ${n.type()}[]
}`,
  (n) => `test('${n.remark()}', async () => {
  const ${n.variable()} = new ${n.type()}({ ${n.field()}: ${n.random.int(1, 90)}, ${n.field()}: '${n.kebab()}' })
${body(n)}
  assert.equal(await ${n.variable()}.${n.method()}(), ${n.random.int(1, 900)})
})`,
  (n) => `export class ${n.type()} extends ${n.type()}<${n.type()}> {
  #${n.variable()} = new Map<string, ${n.type()}>()

  async ${n.method()}(${n.field()}: string): Promise<void> {
${body(n).replaceAll(/^/gm, '  ')}
    this.#${n.variable()}.set(${n.field()}, await this.${n.method()}()) // ${n.remark()}
  }
}`,
];

function body(n: Names): string {
  return Array.from({ length: n.random.int(2, 6) }, () => n.random.pick(STATEMENTS)(n)).join('\n');
}

const STATEMENTS: readonly ((names: Names) => string)[] = [
  (n) =>
    `  const ${n.variable()} = await ${n.method()}(${n.variable()}.${n.field()}, ${n.random.int(1, 99)})`,
  (n) => `  if (${n.variable()}.${n.field()} > ${n.random.int(1, 999)}) return undefined`,
  (n) =>
    `  for (const ${n.field()} of ${n.variable()}.${n.method()}()) {\n    ${n.variable()}.push({ ${n.field()}, ${n.field()}: null })\n  }`,
  (n) => `  logger.warn({ ${n.field()}: '${n.hex(6)}' }, '${n.remark()}')`,
  (n) =>
    `  const ${n.variable()} = ${n.variable()}.filter((${n.noun().charAt(0)}) => !${n.variable()}.has(${n.noun().charAt(0)}.${n.field()}))`,
  (n) =>
    `  // ${n.remark()}\n  try {\n    await ${n.method()}(${n.random.int(1, 9)})\n  } catch (error) {\n    throw new Error('${n.remark()}', { cause: error })\n  }`,
];
