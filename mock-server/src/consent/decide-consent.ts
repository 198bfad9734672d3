/** A grant, a refusal or a withdrawal, with all that follows from it (D3, C4). */
import { type ConsentStep, takeConsentStep } from '@credit-check/domain/consent/take-consent-step';
import type { Transaction } from 'kysely';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Querier } from '../query/querier.ts';
import { type StoredConsent, decideConsent as writeDecision } from '../store/consents.ts';
import type { Database } from '../store/database.ts';
import { forgetConsent } from '../store/forget-consent.ts';
import { eraseTraces } from '../store/forget-entries.ts';
import { recordChange } from '../store/record-change.ts';
import { findOwnConsent } from './consent-owner.ts';
import { logConsent } from './log-consent.ts';
import type { Remember } from './log-once.ts';

/**
 * Takes the step and gives the consent as it stands afterwards. Withdrawn, nothing of what was answered under it is left on
 * the platform when this resolves, and whoever holds an answer is told to drop it.
 * @throws ProblemError `not-found`, `conflict` where the step is out of order, `log.unavailable`, or why the grant is refused
 */
export async function decideConsent(
  context: Context,
  querier: Querier,
  id: string | undefined,
  step: ConsentStep,
  remember?: Remember,
): Promise<StoredConsent> {
  for (;;) {
    const before = await findOwnConsent(context, querier, id);
    const at = context.clock.now();
    const taken = takeConsentStep(before, step, at);
    if (!taken.ok) {
      const { code, detail, errors } = taken;
      throw new ProblemError(code, detail, errors === undefined ? {} : { errors });
    }
    const after: StoredConsent = { ...before, ...taken.consent };
    const isLogged = await logConsent(context, {
      consent: after,
      event: { state: after.decided, at, by: step.by },
      write: async (transaction) => {
        await remember?.(transaction, after.id);
        if (!(await writeDecision(transaction, before, after))) return false;
        if (step.type === 'withdraw') await takeBack(transaction, after);
        return true;
      },
    });
    // A query took a use, or somebody decided, between reading and logging: in the same commit, perhaps.
    if (!isLogged) continue;
    if (step.type === 'withdraw') await eraseTraces(context.db);
    return after;
  }
}

async function takeBack(transaction: Transaction<Database>, { id, subjectKey }: StoredConsent): Promise<void> {
  await forgetConsent(transaction, id);
  await recordChange(transaction, { reason: 'consent-withdrawn', subjectKeys: [subjectKey], consentId: id });
}
