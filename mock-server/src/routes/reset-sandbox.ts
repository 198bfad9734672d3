import { defineRoute } from '../routing/route.ts';
import { requireSandbox } from '../sandbox/require-sandbox.ts';

export const resetSandbox = defineRoute('resetSandbox', async (_input, context) => {
  await requireSandbox(context).reset();
  return undefined;
});
