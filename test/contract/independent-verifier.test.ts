/** The verifier written from the specifications alone, against receipts of the real platform. */
import { readFileSync } from 'node:fs';
import type { FullReceipt } from '@credit-check/domain/contract/answer';
import { build, createPlatform, recordEntry } from '@credit-check/domain/receipt/receipt-test-kit';
import { buildRelease } from '@credit-check/domain/receipt/release';
import { digestDisclosure } from '@credit-check/domain/receipt/salted-disclosure';
import { verifyReceipt } from '@credit-check/domain/receipt/verify-receipt';
import { startPlatform } from '@credit-check/mock-server/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyIndependently } from '../independent-verifier.ts';

const platform = await startPlatform({ port: 0, host: '127.0.0.1', data: ':memory:', sandbox: {}, limits: 'sandbox' });
afterAll(() => platform.close());
const vkey = platform.context.vkeys[0]!;

interface Scenario {
  readonly scenario: string;
  readonly scheme: string;
  readonly id: string;
}
interface Reply {
  readonly queryId?: string;
  readonly asOf?: string;
  readonly receipt?: FullReceipt;
}

async function call<T>(path: string, key?: string, body?: object): Promise<T> {
  const headers = { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) };
  const init = body === undefined ? { headers } : { headers, method: 'POST', body: JSON.stringify(body) };
  return (await (await fetch(`${platform.url}${path}`, init)).json()) as T;
}

const consents: Readonly<Record<string, string>> = {
  consented: 'cns_sandbox_consented',
  withdrawn: 'cns_sandbox_withdrawn',
  'expired-consent': 'cns_sandbox_expired',
  'used-up': 'cns_sandbox_used_up',
  'responsible-person': 'cns_sandbox_responsible',
};

/** The receipt of a query about a scenario's subject, an answer's or a refusal's. */
async function receiptAbout({ scenario, scheme, id }: Scenario): Promise<FullReceipt> {
  const isPerson = scheme !== 'uscc';
  const key = isPerson ? 'sk_sandbox_employer' : 'sk_sandbox_agency';
  const purpose = isPerson
    ? { code: 'hiring', reference: 'HR-7' }
    : { code: 'bid-qualification', reference: 'GXZC2026-G3-0001' };
  const consentId = consents[scenario];
  const reply = await call<Reply>('/v1/queries', key, {
    subject: { scheme, id },
    basis: isPerson ? 'authorized' : 'public',
    purpose,
    ...(consentId !== undefined && { consentId }),
  });
  return reply.receipt ?? (await call(`/v1/queries/${reply.queryId}/receipt`, key));
}

const at = '2026-11-21T12:00:00+08:00';
/** What answers before anything is asked, and so is no query: contract §3. */
const unasked = ['unavailable', 'rate-limited'];
const scenarios = (await call<{ items: Scenario[] }>('/sandbox/subjects')).items.filter(
  ({ scenario }) => !unasked.includes(scenario),
);
const receipts = new Map<string, FullReceipt>();
/** Entries of the log as anyone reads them (C2SP tlog-tiles). */
let bundle: Buffer;
beforeAll(async () => {
  for (const scenario of scenarios) receipts.set(scenario.scenario, await receiptAbout(scenario));
  const [, size] = (await (await fetch(`${platform.url}/log/checkpoint`)).text()).split('\n');
  const tile = await fetch(`${platform.url}/log/tile/entries/000.p/${size}`);
  expect(tile.status).toBe(200);
  bundle = Buffer.from(await tile.arrayBuffer());
});

function accepts(receipt: unknown, key = vkey): boolean {
  try {
    verifyIndependently(receipt, key, at);
    return true;
  } catch {
    return false;
  }
}

/** Each text with one bit flipped in its `at`th byte; texts that would not be UTF-8 are left out, no JSON could hold them. */
function* flips(text: string, step = 1): Generator<string> {
  const bytes = Buffer.from(text);
  for (let bit = 0; bit < bytes.length * 8; bit += step) {
    const flipped = Buffer.from(bytes);
    flipped[bit >> 3]! ^= 1 << (bit & 7);
    const changed = flipped.toString('utf8');
    if (Buffer.from(changed).equals(flipped)) yield changed;
  }
}

function* altered(receipt: FullReceipt, step: number): Generator<FullReceipt> {
  for (const statement of flips(receipt.statement, step)) yield { ...receipt, statement };
  for (const proof of flips(receipt.proof, step)) yield { ...receipt, proof };
  for (const [i, opening] of receipt.openings.entries()) {
    for (const changed of flips(opening, step)) yield { ...receipt, openings: receipt.openings.with(i, changed) };
  }
}

describe('a verifier written from the specifications alone', () => {
  it('imports nothing of this house', () => {
    const source = readFileSync(new URL('../independent-verifier.ts', import.meta.url), 'utf8');
    const imports = [...source.matchAll(/from '([^']+)'/g)].map((match) => match[1]!);
    expect(imports.length).toBeGreaterThan(0);
    expect(imports.filter((specifier) => !specifier.startsWith('node:'))).toEqual([]);
  });

  it.each(scenarios.map((scenario) => [scenario.scenario, scenario] as const))(
    'accepts the receipt of %s, and says of it what ours says',
    async (scenario, { id }) => {
      const receipt = receipts.get(scenario)!;
      const verdict = verifyIndependently(receipt, vkey, at);
      const ours = await verifyReceipt(receipt, { vkey, at });
      expect(verdict.slots).toEqual(ours.slots);
      expect(verdict).toMatchObject({ queryId: ours.statement.queryId, index: ours.index, purpose: ours.purpose });
      if (id.length === 18 && id.startsWith('9199')) expect(verdict.subject).toMatchObject({ id });
    },
  );

  it('rejects one flipped bit anywhere in statement, proof and openings', () => {
    const accepted = [...altered(receipts.get('evaluation')!, 1)].filter((receipt) => accepts(receipt));
    expect(accepted).toEqual([]);
  }, 120_000);

  it('rejects flipped bits in the receipts of all scenarios', () => {
    for (const [scenario, receipt] of receipts) {
      for (const changed of altered(receipt, 89)) expect(accepts(changed), scenario).toBe(false);
    }
  }, 120_000);

  it('rejects another key, another log’s proof, an opening twice and what it does not know', () => {
    const receipt = receipts.get('adverse')!;
    const { proof } = receipts.get('clear')!;
    expect(accepts(receipt)).toBe(true);
    expect(accepts(receipt, createPlatform('other', 'sandbox.credit-check.example/log').vkey)).toBe(false);
    expect(accepts({ ...receipt, proof })).toBe(false);
    expect(accepts({ ...receipt, openings: [...receipt.openings, receipt.openings[0]!] })).toBe(false);
    expect(accepts({ ...receipt, more: true })).toBe(false);
  });

  it('knows releases, ends and what is withheld', () => {
    const log = createPlatform();
    const built = build({ entries: [recordEntry('rec_1', '2027-03-01T00:00:00+08:00')] });
    const receipt = log.receipt(built);
    const digests = [digestDisclosure(built.openings[3]!.disclosure)];
    const release = log.log(buildRelease({ origin: 'sandbox.example/log', at: Date.parse(at), digests }));
    const states = (given: unknown, when: string) =>
      verifyIndependently(given, log.vkey, when).slots.map(({ state }) => state);
    expect(states({ ...receipt, releases: [release] }, at).filter((state) => state === 'released')).toHaveLength(1);
    expect(new Set(states({ ...receipt, openings: [] }, at))).toEqual(new Set(['withheld']));
    expect(new Set(states(receipt, '2032-01-01T00:00:00+08:00'))).toEqual(new Set(['ended']));
    const foreign = log.log(buildRelease({ origin: 'sandbox.example/log', at: 0, digests: ['A'.repeat(43)] }));
    expect(() => states({ ...receipt, releases: [foreign] }, at)).toThrow('another receipt');
  });
});

interface Statement {
  readonly at: string;
  readonly slots: readonly { readonly until: string; readonly digest: string }[];
}

describe('what a statement and the log let a reader tell', () => {
  const statementOf = (scenario: string): Statement & Record<string, unknown> =>
    JSON.parse(Buffer.from(receipts.get(scenario)!.statement, 'base64url').toString());

  it.each(['adverse', 'severe', 'two-lists', 'positive', 'evaluation', 'ended', 'repaired'])(
    'is nothing of the kind: a clear organisation’s statement has the form of one that is %s',
    (scenario) => {
      const [clear, other] = [statementOf('clear'), statementOf(scenario)];
      expect(Object.keys(other)).toEqual(Object.keys(clear));
      expect(other.slots).toHaveLength(clear.slots.length);
      for (const shared of ['v', 'origin', 'outcome', 'policy', 'data']) expect(other[shared]).toEqual(clear[shared]);
      // Milliseconds of `at` are written only where there are some: its length is chance, and says nothing.
      const sizes = [clear, other].map((statement) => JSON.stringify({ ...statement, at: '' }).length);
      expect(sizes[0]).toBe(sizes[1]);
    },
  );

  it.each(['clear', 'adverse', 'severe', 'two-lists', 'evaluation'])(
    'is no end that could not be any record’s: %s',
    (scenario) => {
      const { at: askedAt, slots } = statementOf(scenario);
      for (const { until, digest } of slots) {
        expect(until).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\+08:00$/);
        expect(Date.parse(until)).toBeGreaterThan(Date.parse(askedAt));
        expect(Date.parse(until)).toBeLessThanOrEqual(Date.parse('2031-11-21T00:00:00+08:00'));
        expect(digest).toMatch(/^[\w-]{43}$/);
      }
    },
  );

  it('is an entry of 32 bytes in the log, whatever was answered or refused', () => {
    expect(bundle.length).toBeGreaterThanOrEqual(receipts.size * 34);
    for (let at = 0; at < bundle.length; at += 34) expect(bundle.readUInt16BE(at)).toBe(32);
    expect(bundle.length % 34).toBe(0);
  });
});
