import { defineRoute } from '../routing/route.ts';
import { requireSandbox } from '../sandbox/require-sandbox.ts';

/** Replaces all faults: what is not named is off, so `{}` clears. */
export const setFaults = defineRoute('setFaults', async ({ body }, context) => {
  const sandbox = requireSandbox(context);
  sandbox.setFaults(body);
  return sandbox.faults();
});
