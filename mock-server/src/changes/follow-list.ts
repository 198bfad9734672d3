/** Who follows which answer, found by the subject. Answers of one view that show the same are one `Following`. */
import type { EpochMs } from '@credit-check/domain/time/instant';
import type { SubjectKey } from '../store/subject-key.ts';
import { fingerprintOf, nextEndOf, type Shown } from './shown.ts';
import type { View } from './view.ts';

export interface Follower<Stream> {
  readonly stream: Stream;
  readonly queryId: string;
}

export interface Following<Stream> {
  readonly view: FollowedView<Stream>;
  readonly shown: Shown;
  readonly followers: Set<Follower<Stream>>;
}

export interface FollowedView<Stream> extends View {
  /** Infinity without a consent. */
  readonly consentEndsAt: EpochMs;
  readonly followings: Map<string, Following<Stream>>;
}

export interface FollowList<Stream> {
  /** Gives what unfollows again. */
  add(view: View & { readonly consentEndsAt: EpochMs }, shown: Shown, follower: Follower<Stream>): () => void;
  all(): Iterable<FollowedView<Stream>>;
  about(subjectKey: SubjectKey): Iterable<FollowedView<Stream>>;
  /** When an entry or a consent ends next, of all that is followed; infinity where none does. */
  nextEnd(now: EpochMs): EpochMs;
}

export function createFollowList<Stream>(): FollowList<Stream> {
  const bySubject = new Map<SubjectKey, Map<string, FollowedView<Stream>>>();

  function open(view: View & { readonly consentEndsAt: EpochMs }): FollowedView<Stream> {
    const views = bySubject.get(view.subjectKey) ?? new Map<string, FollowedView<Stream>>();
    bySubject.set(view.subjectKey, views);
    const followed = views.get(view.key) ?? { ...view, followings: new Map() };
    views.set(view.key, followed);
    return followed;
  }

  function drop({ subjectKey, key }: View): void {
    const views = bySubject.get(subjectKey);
    views?.delete(key);
    if (views?.size === 0) bySubject.delete(subjectKey);
  }

  function* all() {
    for (const views of bySubject.values()) yield* views.values();
  }

  return {
    add(asked, shown, follower) {
      const view = open(asked);
      const fingerprint = fingerprintOf(shown);
      const following = view.followings.get(fingerprint) ?? { view, shown, followers: new Set() };
      view.followings.set(fingerprint, following);
      following.followers.add(follower);
      return () => {
        if (!following.followers.delete(follower) || following.followers.size > 0) return;
        view.followings.delete(fingerprint);
        if (view.followings.size === 0) drop(view);
      };
    },
    all,
    about: (subjectKey) => bySubject.get(subjectKey)?.values() ?? [],
    nextEnd(now) {
      let next = Number.POSITIVE_INFINITY;
      for (const { consentEndsAt, followings } of all()) {
        if (consentEndsAt > now) next = Math.min(next, consentEndsAt);
        for (const { shown } of followings.values()) next = Math.min(next, nextEndOf(shown, now));
      }
      return next;
    },
  };
}
