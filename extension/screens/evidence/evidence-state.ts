/** What the evidence page knows and can do: nothing on it outlives its end (P9). */
import type { EpochMs } from '@credit-check/domain/time/instant';
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Failure } from '../../checks/check-run.ts';
import type { Pack } from '../../evidence/build-pack.ts';
import { EvidenceUnavailable } from '../../evidence/collect-evidence.ts';
import { agedEvidence, type Evidence, platformTime } from '../../evidence/evidence.ts';
import { countParts, type Parts, sheetsDrawn } from './page-parts.ts';

export interface Unavailable {
  readonly state: 'unavailable';
  readonly failure: Failure;
  readonly needs: EvidenceUnavailable['needs'];
}

/** How far a piece of work is. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

type Load =
  | ({ readonly state: 'loading' } & Progress)
  | { readonly state: 'gone' | 'stopped' }
  | Unavailable
  | { readonly state: 'ready'; readonly evidence: Evidence };

type Packing =
  | { readonly state: 'idle' | 'failed' }
  | ({ readonly state: 'packing' } & Progress)
  /** SHA-256 of the manifest, in hex. */
  | { readonly state: 'packed'; readonly seal: string };

export interface EvidenceState {
  readonly load: Signal<Load>;
  /** As it may be shown now. */
  readonly evidence: ReadonlySignal<Evidence | undefined>;
  /** The platform's time, RFC 3339. */
  readonly madeAt: ReadonlySignal<string>;
  /** Of what the page is drawn, part after part; the sheets follow the index. */
  readonly parts: ReadonlySignal<Parts>;
  /** Parts that are there. */
  readonly drawn: ReadonlySignal<number>;
  /** Sheets that are there, of how many: only all of them are printed. */
  readonly drawing: ReadonlySignal<Progress & { readonly isOver: boolean }>;
  readonly packing: ReadonlySignal<Packing>;
  /** Takes off what has ended by now. */
  readonly age: () => void;
  readonly reload: () => Promise<void>;
  /** Reads no further. */
  readonly stop: () => void;
  /** Without effect before all is drawn. */
  readonly print: () => void;
  /** Hands the pack to the browser's downloads. */
  readonly download: () => Promise<void>;
  readonly stopPacking: () => void;
}

type OnProgress = (done: number, total: number) => void;

export interface EvidenceParts {
  /** Undefined where there is no such session. */
  readonly collect: (onProgress: OnProgress, signal: AbortSignal) => Promise<Evidence | undefined>;
  readonly build: (evidence: Evidence, onProgress: OnProgress, signal: AbortSignal) => Promise<Pack>;
  readonly save: (pack: Pack) => void;
  readonly print: () => void;
  /** Until the part drawn last is there, and whatever else the browser had to do is done. */
  readonly nextPart: () => Promise<void>;
  readonly now: () => EpochMs;
}

export function createEvidenceState(wiring: EvidenceParts): EvidenceState {
  const { now } = wiring;
  const load = signal<Load>({ state: 'loading', done: 0, total: 0 });
  const packing = signal<Packing>({ state: 'idle' });
  const drawn = signal(0);
  const at = signal(now());
  let reading = new AbortController();
  let building = new AbortController();

  const evidence = computed(() =>
    load.value.state === 'ready' ? agedEvidence(load.value.evidence, at.value) : undefined,
  );
  const parts = computed(() => countParts(evidence.value));
  const drawing = computed(() => {
    const { index, sheets } = parts.value;
    const total = evidence.value?.items.length ?? 0;
    return { done: sheetsDrawn(parts.value, drawn.value, total), total, isOver: drawn.value >= index + sheets };
  });

  function age(): void {
    at.value = now();
    const aged = evidence.peek();
    // What has ended is forgotten, not only hidden.
    if (load.value.state === 'ready' && aged && aged !== load.value.evidence) {
      load.value = { state: 'ready', evidence: aged };
    }
  }

  /** Part by part: thousands of sheets at once would stop the page for as long as they take. */
  async function draw(signal: AbortSignal): Promise<void> {
    for (drawn.value = 0; !drawing.peek().isOver; drawn.value++) {
      await wiring.nextPart();
      if (signal.aborted) return;
    }
  }

  return {
    load,
    evidence,
    madeAt: computed(() => (evidence.value ? platformTime(evidence.value, at.value) : '')),
    parts,
    drawn,
    drawing,
    packing,
    age,
    async reload() {
      reading.abort();
      reading = new AbortController();
      const { signal } = reading;
      load.value = { state: 'loading', done: 0, total: 0 };
      try {
        const collected = await wiring.collect((done, total) => {
          if (!signal.aborted) load.value = { state: 'loading', done, total };
        }, signal);
        signal.throwIfAborted();
        at.value = now();
        drawn.value = 0;
        load.value = collected === undefined ? { state: 'gone' } : { state: 'ready', evidence: collected };
      } catch (error) {
        // Who cancelled has been told so, and may be reading anew.
        if (signal.aborted) return;
        const { failure, needs } =
          error instanceof EvidenceUnavailable ? error : new EvidenceUnavailable({ kind: 'network' });
        load.value = { state: 'unavailable', failure, needs };
      }
      await draw(signal);
    },
    stop() {
      reading.abort();
      load.value = { state: 'stopped' };
    },
    print() {
      if (!drawing.value.isOver) return;
      age();
      wiring.print();
    },
    async download() {
      age();
      if (evidence.value === undefined || packing.value.state === 'packing') return;
      building = new AbortController();
      const { signal } = building;
      packing.value = { state: 'packing', done: 0, total: evidence.value.items.length };
      try {
        const pack = await wiring.build(
          evidence.value,
          (done, total) => {
            packing.value = { state: 'packing', done, total };
          },
          signal,
        );
        signal.throwIfAborted();
        wiring.save(pack);
        packing.value = { state: 'packed', seal: pack.seal };
      } catch {
        packing.value = { state: signal.aborted ? 'idle' : 'failed' };
      }
    },
    stopPacking: () => building.abort(),
  };
}
