import type { FullReceipt } from '@credit-check/domain/contract/answer';
import { parseRelease } from '@credit-check/domain/receipt/release';
import { verifyReceipt } from '@credit-check/domain/receipt/verify-receipt';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { asProvider, newcomer, penalty } from '../ingest/testing/supplied.ts';
import { createReleaser } from '../log/releaser.ts';
import {
  about,
  aboutPerson,
  openTestPlatform,
  organizations,
  persons,
  type TestPlatform,
} from '../query/testing/test-platform.ts';
import { notificationsOf } from '../store/engine.ts';
import { forgetConsent } from '../store/forget-consent.ts';
import { eraseTraces, forgetEntries } from '../store/forget-entries.ts';

let platform: TestPlatform;
beforeEach(async () => {
  platform = await openTestPlatform();
});
afterEach(() => platform.close());

const employer = { as: 'sk_sandbox_employer' };
const receiptOf = async (queryId: string, from = {}) =>
  (await platform.get<FullReceipt>(`/v1/queries/${queryId}/receipt`, from)).body;
const statesOf = async (receipt: FullReceipt, at: string) =>
  (await verifyReceipt(receipt, { vkey: platform.context.vkeys[0]!, at })).slots.map(({ state }) => state);
const waiting = () => platform.context.db.selectFrom('pending_releases').selectAll().execute();
const logSize = async () => Number((await platform.context.log.checkpoint()).split('\n')[1]);
const released = () => expect.poll(waiting).toEqual([]);
const forget = (id: string) =>
  platform.context.db.transaction().execute((transaction) => forgetEntries(transaction, [`record:${id}`]));

/** That of another process. */
function startReleaser() {
  const { db, log, clock, settings } = platform.context;
  return createReleaser({ db, log, clock, origin: settings.logOrigin, logger: pino({ level: 'silent' }) });
}

/** One record in the answers of two organisations. */
async function askTwice() {
  await platform.put('/v1/records/falling', penalty, asProvider);
  const first = (await platform.ask(about(newcomer.id))).body;
  const second = (await platform.ask(about(newcomer.id), employer)).body;
  return { first, second };
}

test('a revoked record is released in every receipt that showed it, each by an entry of its own (C8, contract §6)', async () => {
  const { first, second } = await askTwice();
  const before = await logSize();
  await platform.post('/v1/records/falling/revoke', { reason: '撤销' }, asProvider);
  await released();
  expect(await logSize()).toBe(before + 2);

  const receipts = [await receiptOf(first.queryId), await receiptOf(second.queryId, employer)];
  for (const receipt of receipts) {
    const states = await statesOf(receipt, first.asOf);
    expect(states.filter((state) => state === 'released')).toHaveLength(1);
    expect(states).not.toContain('withheld');
  }
  const [one, other] = receipts.map(({ releases }) => releases!.map(({ statement }) => statement));
  expect([one!.length, other!.length]).toEqual([1, 1]);
  const digests = [one, other].map((texts) => parseRelease(Buffer.from(texts![0]!, 'base64url'))!.digests[0]);
  expect(digests[0]).not.toBe(digests[1]);
});

test('a receipt that is given again with a retry carries it as well, one that showed nothing of it none', async () => {
  await platform.put('/v1/records/falling', penalty, asProvider);
  const keyed = { idempotencyKey: 'again' };
  await platform.ask(about(newcomer.id), keyed);
  const other = (await platform.ask(about(organizations.adverse))).body;
  await platform.post('/v1/records/falling/revoke', { reason: '撤销' }, asProvider);
  await released();
  const again = (await platform.ask(about(newcomer.id), keyed)).body.receipt as FullReceipt;
  expect(again.releases).toHaveLength(1);
  expect(await receiptOf(other.queryId)).not.toHaveProperty('releases');
});

test('of an answer whose consent is withdrawn every slot is released: which held something is not told', async () => {
  const request = aboutPerson(persons.consented, { consentId: 'cns_sandbox_consented' });
  const { body: answer } = await platform.ask(request, employer);
  await platform.context.db.transaction().execute(async (transaction) => {
    const consent = { state: 'withdrawn' } as const;
    await transaction.updateTable('consents').set(consent).where('id', '=', 'cns_sandbox_consented').execute();
    await forgetConsent(transaction, 'cns_sandbox_consented');
  });
  await released();
  const states = await statesOf(await receiptOf(answer.queryId, employer), answer.asOf);
  expect(new Set(states)).toEqual(new Set(['released']));
});

test('what could not be released is released by the next start, once', async () => {
  const { first } = await askTwice();
  const before = await logSize();
  const faults = (on: object) => platform.put('/sandbox/faults', on, { as: null });
  await faults({ log: 'unavailable' });
  await forget('falling');
  expect(await waiting()).toHaveLength(2);
  await faults({});
  const started = startReleaser();
  await started.run();
  expect(await waiting()).toEqual([]);
  expect(await logSize()).toBe(before + 2);
  expect((await receiptOf(first.queryId)).releases).toHaveLength(1);
  await started.close();
});

test('two processes that release at once log each release once', async () => {
  await askTwice();
  const { db } = platform.context;
  const before = await logSize();
  const releasers = [startReleaser(), startReleaser()];
  await forget('falling');
  await Promise.all(releasers.map((releaser) => releaser.run()));
  await released();
  expect(await logSize()).toBe(before + 2);
  expect(await db.selectFrom('releases').selectAll().execute()).toHaveLength(2);
  await Promise.all(releasers.map((releaser) => releaser.close()));
});

test('what has ended by itself is no release', async () => {
  const { body: answer } = await platform.ask(about(organizations.ending));
  const before = await logSize();
  await platform.setClock(answer.records[0]!.disclosure.endsAt!);
  const { db } = platform.context;
  await db.transaction().execute((transaction) => notificationsOf(transaction).publish(transaction));
  await eraseTraces(db);
  expect(await logSize()).toBe(before);
  expect(await receiptOf(answer.queryId)).not.toHaveProperty('releases');
});
