/** Puts the sandbox's data in place: on every start, and on `POST /sandbox/reset`. The query log stays (contract §3). */
import type { CreditFile } from '@credit-check/domain/disclosure/facts';
import type { ObjectionCase } from '@credit-check/domain/objection/objection-case';
import type { RepairCase } from '@credit-check/domain/repair/repair-case';
import type { Kysely, Transaction } from 'kysely';
import { putObjection } from '../authority/objections/put-objection.ts';
import { putRepair } from '../authority/repairs/put-repair.ts';
import { noteApplicationStep } from '../store/applications.ts';
import { consentRow } from '../store/consents.ts';
import type { Database } from '../store/database.ts';
import { putParties } from '../store/put-parties.ts';
import { type NewFacts, replaceFacts } from '../store/replace-facts.ts';
import { subjectKey } from '../store/subject-key.ts';
import { sandboxObjections, sandboxRepairs } from './data/applications.ts';
import { sandboxConsents } from './data/consents.ts';
import { generateFiles } from './data/generate-files.ts';
import { SANDBOX_SEED, scenarioFiles } from './data/sandbox-files.ts';
import { restoreRevocations } from './restore-revocations.ts';
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
    await restoreRevocations(transaction);
    await restoreApplications(transaction);
  });
}

async function restoreApplications(transaction: Transaction<Database>): Promise<void> {
  const about = ({ uscc, case: { target } }: { uscc: string; case: { target: { type: string; id?: string } } }) => ({
    subjectKey: subjectKey({ scheme: 'uscc', id: uscc }),
    ownerId: sandboxSupplier.organizationId,
    entryKey: `${target.type}:${target.id}`,
  });
  for (const held of sandboxObjections) {
    await putObjection(transaction, { kind: 'objection', ...about(held), case: held.case });
    await noteSteps(transaction, held.case);
  }
  for (const held of sandboxRepairs) {
    await putRepair(transaction, { kind: 'repair', ...about(held), case: held.case });
    await noteSteps(transaction, held.case);
  }
}

async function noteSteps(transaction: Transaction<Database>, held: ObjectionCase | RepairCase): Promise<void> {
  await noteApplicationStep(transaction, held.id, {
    type: 'file',
    organizationId: 'self',
    operator: 'sandbox',
    at: held.receivedAt,
  });
  for (const { type, by, at } of held.history) {
    await noteApplicationStep(transaction, held.id, { type, organizationId: by, operator: `key_sandbox_${by}`, at });
  }
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
