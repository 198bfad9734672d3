import { defineRoute } from '../http/route.ts';
import { requireSandbox } from '../sandbox/require-sandbox.ts';

/** Faults go first: a database that is down could not be restored. */
export const resetSandbox = defineRoute('resetSandbox', async (_input, context) => {
  const sandbox = requireSandbox(context);
  sandbox.faults.set({});
  sandbox.clock.reset();
  await sandbox.restoreData();
  return undefined;
});
