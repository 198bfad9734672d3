/** `npm run register`: an organisation and its secret key, for a platform that is not a sandbox. */
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Basis, bases } from '@credit-check/domain/contract/purpose';
import { hashToken } from '../query/hash-token.ts';
import type { OrganizationKind } from '../store/core-tables.ts';
import { openDatabase } from '../store/open-database.ts';
import { putParties } from '../store/put-parties.ts';

const kinds: readonly OrganizationKind[] = ['agency', 'employer', 'authority', 'provider', 'operator', 'site'];

const usage = `Usage: npm run register -- --data DIR --id ID --name NAME --kind KIND [--bases A,B]

  --data DIR   folder of the platform; it may be running
  --id ID      short name within the platform; the same again adds a key
  --name NAME  as answers and logs show it
  --kind KIND  ${kinds.join(', ')}
  --bases A,B  on which it may ask: ${bases.join(', ')} (default: public)

Prints the organisation's secret key. It is shown once: the platform keeps only its hash.
`;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    id: { type: 'string' },
    name: { type: 'string' },
    kind: { type: 'string' },
    bases: { type: 'string', default: 'public' },
    help: { type: 'boolean', short: 'h' },
  },
});
const { data, id, name } = values;
const kind = kinds.find((known) => known === values.kind);
const asked = values.bases.split(',').filter((basis): basis is Basis => (bases as readonly string[]).includes(basis));

if (values.help || data === undefined || id === undefined || name === undefined || kind === undefined) {
  process.stdout.write(usage);
  process.exitCode = values.help ? 0 : 2;
} else {
  await mkdir(data, { recursive: true, mode: 0o700 });
  const db = await openDatabase({ file: join(data, 'platform.sqlite') });
  const token = `sk_${randomBytes(24).toString('base64url')}`;
  const key = { id: `key_${randomBytes(6).toString('hex')}`, token_hash: hashToken(token), organization_id: id };
  await db.transaction().execute((transaction) =>
    putParties(transaction, {
      organizations: [{ id, name, kind, bases: JSON.stringify(asked) }],
      credentials: [{ ...key, kind: 'secret', origins: '[]', purposes: null, revoked: 0 }],
      users: [],
    }),
  );
  await db.destroy();
  console.log(token);
}
