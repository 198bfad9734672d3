import { defineRoute } from '../routing/route.ts';
import { requireSandbox } from '../sandbox/require-sandbox.ts';

export const listSandboxSubjects = defineRoute('listSandboxSubjects', async (_input, context) => ({
  items: [...requireSandbox(context).subjects],
}));
