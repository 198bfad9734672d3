/** What a clerk knows and can do about candidates: consents, and answers for as long as their consent and period stand. */
import type { Page } from '@credit-check/api-client/call-options';
import type { CreditClient } from '@credit-check/api-client/create-credit-client';
import type { Answer } from '@credit-check/domain/contract/answer';
import type { Consent, ConsentRequest } from '@credit-check/domain/contract/consent';
import type { PurposeCode } from '@credit-check/domain/contract/purpose';
import { DAY_MS, type EpochMs, formatInstant, parseInstant } from '@credit-check/domain/time/instant';
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { toFailure } from '../../background/checks/to-failure.ts';
import type { Failure, RowResult } from '../../checks/check-run.ts';
import type { Stored } from '../../stored.ts';
import { attempting } from './attempting.ts';

export interface CandidatesState {
  /** Those that may be stated. */
  readonly purposes: ReadonlySignal<readonly PurposeCode[]>;
  readonly consents: Signal<readonly Consent[] | undefined>;
  /** What came of asking, by consent; in this panel's memory alone. */
  readonly results: Signal<ReadonlyMap<string, RowResult>>;
  /** Whom a consent is about, by consent: in memory until the browser closes, for a consent names nobody in full. */
  readonly subjects: Signal<Readonly<Record<string, string>>>;
  readonly failure: Signal<Failure | undefined>;
  /** Reads anew as many as are shown. */
  readonly load: () => Promise<void>;
  /** Whether older consents than those shown are left. */
  readonly hasMore: Signal<boolean>;
  readonly more: () => Promise<void>;
  /** Resolves to whether it was taken. `days`: how long a consent would stand. */
  readonly request: (request: Omit<ConsentRequest, 'expiresAt'>, days: number) => Promise<boolean>;
  readonly withdraw: (consentId: string) => Promise<void>;
  /** Asks under a consent that is granted, within its scope; `id` is the person's number. */
  readonly check: (consent: Consent, id: string) => Promise<void>;
  /** Forgets every answer. */
  readonly clear: () => void;
  /** States in which something can still come of waiting. */
  readonly isWaiting: () => boolean;
}

/** Consents shown at first, and shown more at a time. */
const PAGE = 100;

export interface CandidatesParts {
  readonly purposes: ReadonlySignal<readonly PurposeCode[]>;
  readonly now: () => EpochMs;
  readonly client: Pick<CreditClient, 'consents' | 'platform' | 'query' | 'watch'>;
  readonly stored: Pick<Stored<Readonly<Record<string, string>>>, 'get' | 'change'>;
}

export function createCandidatesState({ client, purposes, stored, now }: CandidatesParts): CandidatesState {
  const consents = signal<readonly Consent[] | undefined>(undefined);
  const results = signal<ReadonlyMap<string, RowResult>>(new Map());
  const subjects = signal<Readonly<Record<string, string>>>({});
  const failure = signal<Failure | undefined>(undefined);
  const hasMore = signal(false);
  const attempt = attempting(failure);
  let shown = PAGE;
  const watching = new Map<string, () => void>();

  async function load(): Promise<void> {
    subjects.value = await stored.get();
    const read = await attempt(readShown);
    if (read === undefined) return;
    consents.value = read;
    // What a consent no longer carries is gone at once, whoever ended it.
    for (const { consentId, state } of read) {
      if (state !== 'granted' && state !== 'used-up') forget(consentId);
    }
  }

  async function readShown(): Promise<readonly Consent[]> {
    const read: Consent[] = [];
    let cursor: string | null = null;
    do {
      const page: Page<Consent> = await client.consents.list({ limit: PAGE, ...(cursor !== null && { cursor }) });
      read.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null && read.length < shown);
    hasMore.value = cursor !== null;
    return read;
  }

  async function remember(consentId: string, id: string): Promise<void> {
    const found = await stored.change((before) => ({ ...before, [consentId]: id }));
    subjects.value = { ...found, [consentId]: id };
  }

  function put(consentId: string, result: RowResult): void {
    results.value = new Map(results.value).set(consentId, result);
  }

  function forget(consentId: string): void {
    watching.get(consentId)?.();
    watching.delete(consentId);
    if (!results.value.has(consentId)) return;
    const left = new Map(results.value);
    left.delete(consentId);
    results.value = left;
  }

  function follow(consentId: string, answer: Answer): void {
    watching.get(consentId)?.();
    put(consentId, { state: 'answered', answer });
    const stop = client.watch(answer, (event) => {
      if (event.type === 'ended') put(consentId, { state: 'answered', answer: event.answer });
      else put(consentId, { state: 'stale' });
      if (event.type === 'superseded') void load();
    });
    watching.set(consentId, stop);
  }

  return {
    purposes,
    consents,
    results,
    subjects,
    failure,
    load,
    hasMore,
    more() {
      shown += PAGE;
      return load();
    },
    async request(request, days) {
      if (!purposes.value.includes(request.purpose.code)) return false;
      const requested = await attempt(async () => {
        // By its clock: as many days as are allowed are too many where the one here is ahead, and none where it is behind.
        const { now: platformNow } = await client.platform();
        const from = platformNow === undefined ? now() : parseInstant(platformNow);
        return client.consents.request({ ...request, expiresAt: formatInstant(from + days * DAY_MS) });
      });
      if (requested === undefined) return false;
      await remember(requested.consentId, request.subject.id);
      await load();
      return true;
    },
    async withdraw(consentId) {
      forget(consentId);
      await attempt(() => client.consents.withdraw(consentId));
      await load();
    },
    async check({ consentId, subject: { scheme }, purpose }, id) {
      if (!purposes.value.includes(purpose.code)) {
        put(consentId, { state: 'failed', failure: { kind: 'cancelled' } });
        return;
      }
      put(consentId, { state: 'asking' });
      try {
        const answer = await client.query({ subject: { scheme, id }, basis: 'authorized', purpose, consentId });
        await remember(consentId, id);
        follow(consentId, answer);
      } catch (error) {
        put(consentId, { state: 'failed', failure: toFailure(error) });
      }
      await load();
    },
    clear() {
      for (const consentId of results.value.keys()) forget(consentId);
    },
    isWaiting: () => consents.value?.some(({ state }) => state === 'requested' || state === 'granted') === true,
  };
}
