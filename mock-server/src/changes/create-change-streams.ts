/**
 * Change streams: a stream says that an answer is superseded where a fresh disclosure under the same grant would differ
 * from what the answer shows, and never otherwise: it tells no more than asking again would. All is done in turns, so that
 * a change that comes while a stream is being opened is seen either by its first comparison or after it.
 */
import type { SupersededReason } from '@credit-check/domain/contract/superseded';
import { createAlarm } from '../alarm.ts';
import type { ChangeStreams } from '../change-streams.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../http/problem-error.ts';
import { changeOf, readDataVersion } from '../store/advance-data-version.ts';
import { notificationsOf } from '../store/engine.ts';
import { findChanges } from '../store/find-changes.ts';
import type { StoredQuery } from '../store/find-queries.ts';
import { concernedViews } from './concerned-views.ts';
import { discloseViews, type ViewedNow } from './disclose-views.ts';
import { findReason } from './find-reason.ts';
import { createFollowList, type FollowedView, type Following } from './follow-list.ts';
import { createOpenStreams, type OpenStream, type OpenStreamsOptions } from './open-streams.ts';
import { readAnswers } from './read-answers.ts';
import { hasEnded, nextEndOf } from './shown.ts';

export interface ChangeStreamsOptions extends OpenStreamsOptions, Pick<Context, 'db' | 'periodKeys' | 'clock'> {}

const RETRY_MS = 5_000;
const ANSWERS_A_TURN = 200;
const NOTHING_RECORDED: ReadonlySet<SupersededReason> = new Set();

export function createChangeStreams(options: ChangeStreamsOptions): ChangeStreams {
  const { db, clock, logger } = options;
  const streams = createOpenStreams(options);
  const list = createFollowList<OpenStream>();
  const alarm = createAlarm(clock, () => void inTurn(tellEnds));
  const unsubscribe = notificationsOf(db).subscribe(poke);
  let turns = Promise.resolve();
  let isPoked = false;
  let retry: NodeJS.Timeout | undefined;
  /** Number of the last change that was looked at; undefined while nobody follows anything. */
  let seen: number | undefined;
  /** Ends up to here are told. */
  let endsToldTo = clock.now();
  let isClosed = false;

  function inTurn(work: () => Promise<void> | void): Promise<void> {
    const done = turns.then(work);
    turns = done.catch(() => {});
    return done;
  }

  function poke(): void {
    if (streams.size === 0) seen = undefined;
    else if (!isPoked) {
      isPoked = true;
      inTurn(takeChanges).catch((error: unknown) => {
        logger.error({ err: error }, 'changes could not be looked at yet');
        clearTimeout(retry);
        retry = setTimeout(poke, RETRY_MS).unref();
      });
    }
  }

  async function takeChanges(): Promise<void> {
    isPoked = false;
    if (seen === undefined) return;
    const last = changeOf(await readDataVersion(db));
    if (last === seen) return;
    const changes = last > seen ? await findChanges(db, seen, last) : [];
    // What was forgotten before it was read here may have been about anyone.
    const isComplete = changes.length === last - seen;
    const recorded = concernedViews(list, changes);
    await judge(isComplete ? [...recorded.keys()] : [...list.all()], (view) => recorded.get(view));
    seen = last;
  }

  async function judge(
    views: readonly FollowedView<OpenStream>[],
    recordedOf: (view: FollowedView<OpenStream>) => ReadonlySet<SupersededReason> | undefined,
  ): Promise<void> {
    const now = clock.now();
    for await (const [view, { fresh }] of discloseViews(db, views, now)) {
      const recorded = recordedOf(view) ?? NOTHING_RECORDED;
      for (const following of view.followings.values()) {
        const { shown: before } = following;
        const reason = fresh === undefined ? 'consent-withdrawn' : findReason({ before, fresh, now, recorded });
        if (reason !== undefined) supersede(following, reason);
      }
    }
  }

  /** Once: then nobody follows it any more. */
  function supersede({ followers }: Following<OpenStream>, reason: SupersededReason): void {
    for (const { stream, queryId } of followers) {
      tell(stream, queryId, reason);
      stream.unfollow.get(queryId)?.();
      stream.unfollow.delete(queryId);
    }
  }

  function tell(stream: OpenStream, queryId: string, reason: SupersededReason): void {
    stream.pipe.tell({ queryId, reason }, seen ?? 0);
  }

  function tellEnds(): void {
    const now = clock.now();
    for (const { consentEndsAt, followings } of list.all()) {
      for (const following of followings.values()) {
        if (consentEndsAt <= now) supersede(following, 'consent-withdrawn');
        else if (hasEnded(following.shown, endsToldTo, now)) {
          // It only aged: what is left of it is followed on.
          for (const { stream, queryId } of following.followers) tell(stream, queryId, 'record-ended');
        }
      }
    }
    endsToldTo = now;
    // What it was told before is counted by a clock that may have been moved.
    alarm.clear();
    alarm.expect(list.nextEnd(now));
  }

  async function begin(stream: OpenStream, queries: readonly StoredQuery[]): Promise<void> {
    try {
      for (let from = 0; from < queries.length; from += ANSWERS_A_TURN) {
        await inTurn(() => compare(stream, queries.slice(from, from + ANSWERS_A_TURN)));
      }
      stream.pipe.checked();
    } catch (error) {
      logger.error({ err: error }, 'a change stream could not be opened');
      streams.leave(stream);
      stream.pipe.fail();
    }
  }

  /** Tells at once what is superseded already, and follows the rest. */
  async function compare(stream: OpenStream, queries: readonly StoredQuery[]): Promise<void> {
    seen ??= changeOf(await readDataVersion(db));
    const now = clock.now();
    const answers = await readAnswers(options, queries, now);
    const views = new Map(answers.map(({ view }) => [view.key, view]));
    const viewed = new Map<string, ViewedNow>();
    for await (const [view, viewedNow] of discloseViews(db, [...views.values()], now)) viewed.set(view.key, viewedNow);
    for (const { queryId, view, shown, fallen, ends } of answers) {
      if (!streams.has(stream)) return;
      const { fresh, consentEndsAt, endedAt } = viewed.get(view.key)!;
      const reason = fresh === undefined ? 'consent-withdrawn' : findReason({ before: shown, fresh, now, fallen });
      if (reason !== undefined) tell(stream, queryId, reason);
      else {
        if (ends.some(endedAt)) tell(stream, queryId, 'record-ended');
        stream.unfollow.set(queryId, list.add({ ...view, consentEndsAt }, shown, { stream, queryId }));
        alarm.expect(Math.min(nextEndOf(shown, now), consentEndsAt));
      }
    }
  }

  return {
    open(holder, queries) {
      if (isClosed) throw new ProblemError('platform.unavailable', 'the platform is closing');
      if (streams.size === 0) seen = undefined;
      const stream = streams.add(holder);
      void begin(stream, queries);
      return stream.pipe.body;
    },
    recheck: () =>
      inTurn(async () => {
        endsToldTo = Math.min(endsToldTo, clock.now());
        tellEnds();
        // Facts that were replaced are counted anew: their changes may have numbers that were seen before.
        if (seen !== undefined) seen = changeOf(await readDataVersion(db));
        await judge([...list.all()], () => undefined);
      }),
    async close() {
      isClosed = true;
      unsubscribe();
      clearTimeout(retry);
      streams.endAll();
      await turns;
      alarm.clear();
    },
  };
}
