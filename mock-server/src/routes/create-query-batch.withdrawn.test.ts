/** An answer of a batch waits for the others; the subject may withdraw meanwhile (D3: GX56). */
import type { LogEntry } from '@credit-check/domain/contract/query';
import { afterAll, expect, it } from 'vitest';
import { consentSteps, employer } from '../consent/testing-consents.ts';
import { openTestPlatform, persons } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
const steps = consentSteps(platform);
afterAll(() => platform.close());

const person = (id: string, consentId: string) => ({ subject: { scheme: 'resident-id', id }, consentId });
const other = person(persons.consented, 'cns_sandbox_consented');

/** Holds whoever asks about the other until what was asked before it stands in the log, and `meanwhile` is done. */
function holdOther(meanwhile: () => Promise<unknown>): void {
  const { log } = platform.context;
  const logged = Promise.withResolvers<void>();
  const append: typeof log.append = async (draft) => {
    const sequenced = await log.append(draft);
    logged.resolve();
    return sequenced;
  };
  async function beforeFind({ id }: { readonly id: string }): Promise<void> {
    if (id !== other.subject.id) return;
    await logged.promise;
    Object.assign(platform.context, { log, beforeFind: undefined });
    await meanwhile();
  }
  Object.assign(platform.context, { log: { ...log, append }, beforeFind });
}

it.each([
  ['without an Idempotency-Key', employer],
  ['with an Idempotency-Key', { ...employer, idempotencyKey: 'batch-1' }],
])('%s, no answer leaves after the withdrawal, the others do, and the refusal is logged', async (_, from) => {
  const id = await steps.granted();
  const request = { basis: 'authorized', purpose: { code: 'hiring' }, items: [person(persons.noConsent, id), other] };
  holdOther(() => steps.step(id, 'withdraw'));
  const { body } = await platform.askBatch(request, from);
  const [withdrawn, kept] = body.results;
  expect(withdrawn).toMatchObject({ ok: false, problem: { code: 'consent.withdrawn' } });
  expect(kept).toMatchObject({ ok: true, answer: { status: 'adverse-records' } });
  const queryId = withdrawn?.ok === false && withdrawn.problem.queryId;
  const { body: entry } = await platform.get<LogEntry>(`/v1/queries/${queryId}`, employer);
  expect(entry).toMatchObject({ outcome: 'refused', code: 'consent.withdrawn', subject: { scheme: 'resident-id' } });
});
