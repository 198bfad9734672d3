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
  readonly question: FramedQuestion;
  /** Fulfilled at its first answer or problem, or once it is closed. */
  readonly settled: Promise<void>;
  /** Speaks to an element that has loaded the frame; every load begins anew. */
  readonly connect: (frame: HTMLIFrameElement) => void;
  /** Speaks to an element in which an earlier one has loaded the same address: it does not load again. */
  readonly takeOver: (frame: HTMLIFrameElement | null) => void;
  readonly post: (message: ToFrame) => void;
  readonly close: () => void;
}

/** Milliseconds after which a frame that says nothing counts as unavailable: a policy of the page may have kept it out. */
const SILENCE_MS_MAX = 20_000;

const loaded = new WeakMap<HTMLIFrameElement, string>();

export function createPersonFrame(options: PersonFrameOptions): PersonFrame {
  const { platform, question, look, hear } = options;
  const { promise: settled, resolve: settle } = Promise.withResolvers<void>();
  let { session } = options;
  let port: MessagePort | undefined;
  const fail = () => heard({ type: 'standing', state: 'unavailable', code: 'platform.unavailable' });
  const silence = setTimeout(fail, SILENCE_MS_MAX);

  function heard(message: FromFrame): void {
    clearTimeout(silence);
    hear(message);
    if (message.type === 'standing' && message.state !== 'loading' && message.state !== 'idle') settle();
  }

  const url = `${platform}/embed/${question.claims.jti}`;

  function connect(frame: HTMLIFrameElement): void {
    port?.close();
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = ({ data }) => {
      if (isFromFrame(data)) heard(data);
    };
    loaded.set(frame, url);
    const opening: Opening = { type: OPENING, session, subject: question.subject, look: look() };
    frame.contentWindow?.postMessage(opening, new URL(platform).origin, [channel.port2]);
  }

  return {
    url,
    question,
    settled,
    connect,
    takeOver(frame) {
      if (port === undefined && frame !== null && loaded.get(frame) === url) connect(frame);
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
