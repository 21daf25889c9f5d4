import type { Expression, ObjectExpression, Program } from 'estree';
import type { Json } from '#core/entry.ts';

/**
 * The value of an attribute's `{…}` if it is a literal: text, number, boolean, null, or arrays and
 * objects of these. `undefined` for everything that would have to run.
 */
export function literal(program: Program | null | undefined): { value: Json } | undefined {
  const [statement] = program?.body ?? [];
  if (program?.body.length !== 1 || statement?.type !== 'ExpressionStatement') return undefined;
  const value = valueOf(statement.expression);
  return value === undefined ? undefined : { value };
}

/** Whether `{…}` holds nothing but a comment. */
export function isComment(program: Program | null | undefined): boolean {
  return program?.body.length === 0;
}

function valueOf(node: Expression): Json | undefined {
  switch (node.type) {
    case 'Literal':
      if (typeof node.value === 'number' && !Number.isFinite(node.value)) return undefined;
      return node.value === null || ['string', 'number', 'boolean'].includes(typeof node.value)
        ? (node.value as Json)
        : undefined;
    case 'TemplateLiteral':
      return node.expressions.length === 0
        ? (node.quasis[0]?.value.cooked ?? undefined)
        : undefined;
    case 'UnaryExpression': {
      const inner = valueOf(node.argument);
      return node.operator === '-' && typeof inner === 'number' ? -inner : undefined;
    }
    case 'ArrayExpression': {
      const items = node.elements.map((item) =>
        item === null || item.type === 'SpreadElement' ? undefined : valueOf(item),
      );
      return items.includes(undefined) ? undefined : (items as Json[]);
    }
    case 'ObjectExpression':
      return objectOf(node);
    default:
      return undefined;
  }
}

function objectOf(node: ObjectExpression): Json | undefined {
  const result: Record<string, Json> = {};
  for (const property of node.properties) {
    if (property.type !== 'Property' || property.computed || property.kind !== 'init') {
      return undefined;
    }
    const key =
      property.key.type === 'Identifier'
        ? property.key.name
        : property.key.type === 'Literal'
          ? String(property.key.value)
          : undefined;
    const value = valueOf(property.value as Expression);
    if (key === undefined || key === '__proto__' || value === undefined) return undefined;
    result[key] = value;
  }
  return result;
}
