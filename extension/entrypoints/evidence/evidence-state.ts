/** What the evidence page knows and can do: nothing on it outlives its end (P9). */
import type { EpochMs } from '@credit-check/domain/time/instant';
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Failure } from '../../checks/check-run.ts';
import type { Pack } from '../../evidence/build-pack.ts';
import { agedEvidence, type Evidence, EvidenceUnavailable, platformTime } from '../../evidence/evidence.ts';

export interface Unavailable {
  readonly state: 'unavailable';
  readonly failure: Failure;
  readonly needs: EvidenceUnavailable['needs'];
}

type Load =
  | { readonly state: 'loading'; readonly done: number; readonly total: number }
  | { readonly state: 'gone' }
  | Unavailable
  | { readonly state: 'ready'; readonly evidence: Evidence };

export interface EvidenceState {
  readonly load: Signal<Load>;
  /** As it may be shown now. */
  readonly evidence: ReadonlySignal<Evidence | undefined>;
  /** The platform's time, RFC 3339. */
  readonly madeAt: ReadonlySignal<string>;
  /** Takes off what has ended by now. */
  readonly age: () => void;
  readonly reload: () => Promise<void>;
  readonly print: () => void;
  /** Hands the pack to the browser's downloads; gives the manifest's SHA-256 in hex. */
  readonly download: () => Promise<string | undefined>;
}

export interface EvidenceParts {
  /** Undefined where there is no such session. */
  readonly collect: (onProgress: (done: number, total: number) => void) => Promise<Evidence | undefined>;
  readonly build: (evidence: Evidence) => Promise<Pack>;
  readonly save: (pack: Pack) => void;
  readonly print: () => void;
  readonly now: () => EpochMs;
}

export function createEvidenceState({ collect, build, save, print, now }: EvidenceParts): EvidenceState {
  const load = signal<Load>({ state: 'loading', done: 0, total: 0 });
  const at = signal(now());
  const evidence = computed(() =>
    load.value.state === 'ready' ? agedEvidence(load.value.evidence, at.value) : undefined,
  );
  const age = () => {
    at.value = now();
    const aged = evidence.peek();
    // What has ended is forgotten, not only hidden.
    if (load.value.state === 'ready' && aged) load.value = { state: 'ready', evidence: aged };
  };
  return {
    load,
    evidence,
    madeAt: computed(() => (evidence.value ? platformTime(evidence.value, at.value) : '')),
    age,
    async reload() {
      load.value = { state: 'loading', done: 0, total: 0 };
      try {
        const collected = await collect((done, total) => {
          load.value = { state: 'loading', done, total };
        });
        at.value = now();
        load.value = collected === undefined ? { state: 'gone' } : { state: 'ready', evidence: collected };
      } catch (error) {
        const { failure, needs } =
          error instanceof EvidenceUnavailable ? error : new EvidenceUnavailable({ kind: 'network' });
        load.value = { state: 'unavailable', failure, needs };
      }
    },
    print() {
      age();
      print();
    },
    async download() {
      age();
      if (evidence.value === undefined) return undefined;
      const pack = await build(evidence.value);
      save(pack);
      return pack.seal;
    },
  };
}
