import { z } from 'zod';
import { commonFields } from '#core/fields.ts';

/** Front matter of a guide: what every page has. */
export const schema = z.strictObject(commonFields);
