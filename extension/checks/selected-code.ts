/** The code a person chose in the context menu, for the popup that opens upon it. */
import * as z from 'zod/mini';
import { stored } from '../stored.ts';

const schema = z.nullable(z.object({ tabId: z.int(), code: z.string() }));

export const selectedCode = stored('session', 'selected-code', schema, null);
