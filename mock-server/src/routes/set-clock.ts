import { formatInstant, parseInstant } from '@credit-check/domain/time/instant';
import { defineRoute } from '../http/route.ts';
import { requireSandbox } from '../sandbox/require-sandbox.ts';

export const setClock = defineRoute('setClock', async ({ body }, context) => {
  const { clock } = requireSandbox(context);
  clock.set(parseInstant(body.now));
  return { now: formatInstant(clock.now()) };
});
