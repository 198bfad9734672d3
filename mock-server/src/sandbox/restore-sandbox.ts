/** Puts the sandbox's data in place: on every start, and on `POST /sandbox/reset`. The query log stays (contract §3). */
import type { CreditFile } from '@credit-check/domain/disclosure/facts';
import type { Kysely } from 'kysely';
import { consentRow } from '../store/consents.ts';
import type { Database } from '../store/database.ts';
import { putParties } from '../store/put-parties.ts';
import { type NewFacts, replaceFacts } from '../store/replace-facts.ts';
import { subjectKey } from '../store/subject-key.ts';
import { sandboxConsents } from './data/consents.ts';
import { generateFiles } from './data/generate-files.ts';
import { SANDBOX_SEED, scenarioFiles } from './data/sandbox-files.ts';
import { sandboxParties, sandboxSupplier } from './sandbox-parties.ts';

/** @param generated how many organisations are there besides the contract's own subjects */
export async function restoreSandbox(db: Kysely<Database>, generated: number): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await putParties(transaction, sandboxParties);
    await replaceFacts(transaction, {
      files: filesFor(generated),
      consents: consentRows(),
      supplier: sandboxSupplier,
      dataVersion: `sandbox-1 seed ${SANDBOX_SEED} generated ${generated}`,
    });
  });
}

function* filesFor(generated: number): Generator<CreditFile> {
  yield* scenarioFiles();
  yield* generateFiles(generated, SANDBOX_SEED);
}

function consentRows(): NewFacts['consents'] {
  return sandboxConsents.map(({ id, organization, subject, purpose, categories, state, ...consent }) =>
    consentRow(
      {
        id,
        organizationId: organization,
        subjectKey: subjectKey(subject),
        method: 'request',
        heldBack: false,
        decided: state,
        purpose: { code: purpose },
        requestedCategories: categories,
        categories,
        requestedAt: consent.grantedAt,
        expiresAt: consent.endsAt,
        maxUses: consent.maxUses,
        uses: consent.maxUses - consent.usesLeft,
        lastUsedAt: consent.usesLeft < consent.maxUses ? consent.grantedAt : undefined,
      },
      consent.grantedAt,
    ),
  );
}
