import { z, type ZodObject } from 'zod';

/** A JSON Schema, or a part of one. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * What an author may write for `schema`, as JSON Schema: single values for lists, short forms for fields
 * and numbers for text included, since the engine takes them. Draft 7 is what editors read best.
 */
export function jsonSchema(schema: ZodObject): JsonSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    override: ({ zodSchema, jsonSchema: json }) => {
      const { def } = zodSchema._zod;
      // A described copy comes again, with what its original became.
      if (isPreprocessed(def) && json.anyOf === undefined) acceptShortForm(json);
      if ('coerce' in def && def.coerce === true) acceptScalars(json);
    },
  }) as JsonSchema;
}

/** Made by `z.preprocess`: something else may be written than what it becomes. */
function isPreprocessed(def: z.core.$ZodTypeDef): boolean {
  return def.type === 'pipe' && (def as z.core.$ZodPipeDef).in._zod.def.type === 'transform';
}

/** A list of one may be written as its item, an empty one as nothing; fields as the text that names them. */
function acceptShortForm(json: JsonSchema): void {
  const whole = { ...json };
  for (const key of Object.keys(json)) delete json[key];
  // Not a copy: what the item refers to is filled in later.
  const forms: JsonSchema[] =
    whole.type === 'array'
      ? [whole.items as JsonSchema, { type: 'null' }]
      : [{ type: 'string', minLength: 1 }];
  json.anyOf = [whole, ...forms];
}

/** YAML reads `99.9` and `true` as what they are; the engine takes them as text, and text as a number. */
function acceptScalars(json: JsonSchema): void {
  if (json.type === 'string') Object.assign(json, { type: ['string', 'number', 'boolean'] });
  else if (typeof json.type === 'string') Object.assign(json, { type: [json.type, 'string'] });
}
