/** The badge's side of the platform's frame, in which alone a person's answer is asked for and shown (contract §2, D4). */
import type { FramedQuestion } from '../inquiry/read-question.ts';
import { type FrameLook, type FromFrame, isFromFrame, OPENING, type Opening, type ToFrame } from './frame-messages.ts';

export interface PersonFrameOptions {
  /** Base address. */
  readonly platform: string;
  readonly session: string;
  readonly question: FramedQuestion;
  readonly look: () => FrameLook;
  readonly hear: (message: FromFrame) => void;
}

export interface PersonFrame {
  /** Address of the frame; without the session, which only a message carries. */
  readonly url: string;
  /** Fulfilled at its first answer or problem, or once it is closed. */
  readonly settled: Promise<void>;
  /** Speaks to an element that has loaded the frame; every load begins anew. */
  readonly connect: (frame: HTMLIFrameElement) => void;
  /** Speaks to an element in which an earlier one has loaded the same address: it does not load again. */
  readonly takeOver: (frame: HTMLIFrameElement | null) => void;
  readonly post: (message: ToFrame) => void;
  readonly close: () => void;
}

/** Milliseconds after which a frame that has not loaded counts as unavailable: a policy of the page may keep it out. */
export const LOADING_MS_MAX = 20_000;

/** The same for one that has loaded and says nothing: the platform's speaks at once, what a browser shows for it never. */
export const SILENCE_MS_MAX = 5_000;

const loaded = new WeakMap<HTMLIFrameElement, string>();

export function createPersonFrame(options: PersonFrameOptions): PersonFrame {
  const { platform, question, look, hear } = options;
  const { promise: settled, resolve: settle } = Promise.withResolvers<void>();
  let { session } = options;
  let port: MessagePort | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;

  function hearWithin(ms: number): void {
    clearTimeout(silence);
    silence = setTimeout(heard, ms, { type: 'standing', state: 'unavailable', code: 'platform.unavailable' });
  }

  function heard(message: FromFrame): void {
    clearTimeout(silence);
    hear(message);
    if (message.type === 'standing' && message.state !== 'loading') settle();
  }

  hearWithin(LOADING_MS_MAX);
  const url = `${platform}/embed/${question.id}`;

  function connect(frame: HTMLIFrameElement): void {
    hearWithin(SILENCE_MS_MAX);
    port?.close();
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = ({ data }) => {
      if (isFromFrame(data)) heard(data);
    };
    loaded.set(frame, url);
    const opening: Opening = { type: OPENING, session, subject: question.subject, look: look() };
    // Of the address its origin counts: no other page in the frame gets the session.
    frame.contentWindow?.postMessage(opening, platform, [channel.port2]);
  }

  return {
    url,
    settled,
    connect,
    takeOver(frame) {
      if (!port && frame && loaded.get(frame) === url) connect(frame);
    },
    post(message) {
      if (message.type === 'session') ({ session } = message);
      port?.postMessage(message);
    },
    close() {
      clearTimeout(silence);
      port?.close();
      settle();
    },
  };
}
