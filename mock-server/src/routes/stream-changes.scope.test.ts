/** A stream tells no more than asking again would: contract §2, D3, D5, GX25. */
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { procedureCalls } from '../authority/testing/procedures.ts';
import { openStream, type ReadStream } from '../changes/testing/open-stream.ts';
import { consentSteps, employer, subject } from '../consent/testing-consents.ts';
import { asProvider, newcomer, penalty } from '../ingest/testing/supplied.ts';
import { about, openTestPlatform, organizations, persons } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
const consents = consentSteps(platform);
const { object, handle } = procedureCalls(platform);
const opened: ReadStream[] = [];
beforeEach(async () => {
  await platform.app.request('/sandbox/reset', { method: 'POST' });
});
afterEach(async () => {
  for (const stream of opened.splice(0)) await stream.close();
});
afterAll(() => platform.close());

const authority = { as: 'sk_sandbox_authority' };
const exOfficio = { basis: 'ex-officio', duty: { matter: '沙督〔2026〕1号', legalBasis: '示例' } };
const put = async (id: string, changes: object) =>
  expect((await platform.put(`/v1/records/${id}`, { ...penalty, ...changes }, asProvider)).status).toBe(200);

interface Following extends ReadStream {
  /** An answer about somebody else, followed by the same stream. */
  readonly lastId: string;
}

/** Follows what was asked so; nothing is superseded yet. */
async function follow(queryId: string, from: object): Promise<Following> {
  const lastId = (await platform.ask(about(newcomer.id), from)).body.queryId;
  const stream = await openStream(platform, [queryId, lastId], from);
  opened.push(stream);
  expect(await stream.untilChecked()).toEqual([]);
  return { ...stream, lastId };
}

/** What each stream has said when it tells of a last change, which is about somebody else. */
async function heard(streams: readonly Following[]): Promise<string[][]> {
  await put('last', {});
  return Promise.all(
    streams.map(async ({ nextSuperseded, lastId }) => {
      const reasons: string[] = [];
      for (;;) {
        const superseded = await nextSuperseded();
        if (superseded === undefined || superseded.queryId === lastId) return reasons;
        reasons.push(superseded.reason);
      }
    }),
  );
}

async function acceptObjection(): Promise<void> {
  const from = { as: persons.noConsent };
  const { objectionId } = (await object({ target: { type: 'record', id: 'rec_sandbox_no_consent' } }, from)).body;
  expect((await handle(objectionId, 'accept', {})).status).toBe(200);
}

it('a consent for honours hears nothing of an objection to a penalty; one for penalties does', async () => {
  const narrow = await consents.granted({ categories: ['honours'] });
  const wide = await consents.granted();
  const streams = [
    await follow((await consents.ask(narrow)).body.queryId, employer),
    await follow((await consents.ask(wide)).body.queryId, employer),
  ];
  await acceptObjection();
  expect(await heard(streams)).toEqual([[], ['objection-accepted']]);
});

it('what is shared and not public is told to an authority, not to the public', async () => {
  const id = organizations.clear;
  const toPublic = (await platform.ask(about(id))).body.queryId;
  const toAuthority = (await platform.ask(about(id, exOfficio), authority)).body.queryId;
  const streams = [await follow(toPublic, {}), await follow(toAuthority, authority)];
  const document = { ...penalty.document, date: '2026-11-08' };
  await put('minor', {
    subject: { scheme: 'uscc', id },
    catalogueItem: 'GX-P01',
    determinedOn: '2026-11-08',
    document,
  });
  expect(await heard(streams)).toEqual([[], ['record-added']]);
});

it('a wish that positive records are not public changes public answers only (C6)', async () => {
  const id = '91990000MAT000114C';
  const toPublic = (await platform.ask(about(id))).body.queryId;
  const toAuthority = (await platform.ask(about(id, exOfficio), authority)).body.queryId;
  const streams = [await follow(toPublic, {}), await follow(toAuthority, authority)];
  expect((await platform.put('/v1/self/preferences', { positiveRecordsPublic: false }, { as: id })).status).toBe(200);
  expect(await heard(streams)).toEqual([['record-ended'], []]);
});

it('a reason is of what the asker sees, whatever else happens at the same moment', async () => {
  const consentId = await consents.granted({ categories: ['honours'] });
  const stream = await follow((await consents.ask(consentId)).body.queryId, employer);
  const holder = { scheme: 'resident-id', id: persons.noConsent, name: '沙盒乙' };
  const honour = { subject: holder, catalogueItem: 'GX-H01', title: '示例表彰', facts: '示例' };
  await Promise.all([acceptObjection(), put('honour', honour)]);
  expect(await heard([stream])).toEqual([['record-added']]);
});

it('a consent withdrawn ends every answer under it, and no other', async () => {
  const [withdrawn, standing] = [await consents.granted(), await consents.granted()];
  const first = (await consents.ask(withdrawn)).body.queryId;
  const second = (await consents.ask(withdrawn)).body.queryId;
  const streams = [
    await follow(first, employer),
    await follow(second, employer),
    await follow((await consents.ask(standing)).body.queryId, employer),
  ];
  expect((await consents.step(withdrawn, 'withdraw', undefined, subject)).status).toBe(200);
  expect(await heard(streams)).toEqual([['consent-withdrawn'], ['consent-withdrawn'], []]);
});

it('a consent that runs out is as one withdrawn, at its instant', async () => {
  const consentId = await consents.granted({ expiresAt: '2027-01-20T10:00:00+08:00' });
  const { queryId } = (await consents.ask(consentId)).body;
  const stream = await follow(queryId, employer);
  await platform.setClock('2027-01-20T10:00:00+08:00');
  expect(await stream.nextSuperseded()).toEqual({ queryId, reason: 'consent-withdrawn' });
});

it('an answer that none was given is followed in silence: a refusal, a search', async () => {
  const refused = (
    await platform.ask(about(persons.noConsent, { subject: { scheme: 'resident-id', id: persons.noConsent } }))
  ).body;
  expect(refused.code).toBe('basis.not-permitted');
  const stream = await follow(refused.queryId!, {});
  await acceptObjection();
  expect(await heard([stream])).toEqual([[]]);
});
