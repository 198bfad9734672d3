import { expect, it } from 'vitest';
import { toFailure } from './checks/to-failure.ts';
import { withinPolicy } from './within-policy.ts';

it('sends what is permitted, and nothing else, as the administrator has it at that moment', async () => {
  const sent: string[] = [];
  let permitted = 'hiring';
  const client = withinPolicy(
    {
      async queryBatch({ purpose }) {
        sent.push(purpose.code);
        return { results: [] };
      },
    },
    async (code) => code === permitted,
  );
  const ask = (code: 'hiring' | 'funding') => client.queryBatch({ basis: 'public', purpose: { code }, items: [] });
  await ask('hiring');
  const refused: unknown = await ask('funding').catch((error: unknown) => error);
  expect(toFailure(refused)).toEqual({ kind: 'cancelled' });
  permitted = 'funding';
  await ask('funding');
  expect(sent).toEqual(['hiring', 'funding']);
});
