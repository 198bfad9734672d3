import { formatInstant, parseInstant } from '@credit-check/domain/time/instant';
import { defineRoute } from '../routing/route.ts';
import { requireSandbox } from '../sandbox/require-sandbox.ts';

export const setClock = defineRoute('setClock', async ({ body }, context) => {
  await requireSandbox(context).setClock(parseInstant(body.now));
  return { now: formatInstant(context.clock.now()) };
});
