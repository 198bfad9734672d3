/** Tells the extension's other contexts that a session has changed; they read it anew. */

const CHANNEL = 'check-sessions';

export interface SessionEvents {
  /** `id`: of the session. */
  readonly tell: (id: string) => void;
  readonly listen: (listener: (id: string) => void, signal: AbortSignal) => void;
}

/** A channel hears what others tell, never itself. */
export function openSessionEvents(): SessionEvents {
  const channel = new BroadcastChannel(CHANNEL);
  return {
    tell: (id) => channel.postMessage(id),
    listen(listener, signal) {
      channel.addEventListener('message', ({ data }) => typeof data === 'string' && listener(data), { signal });
    },
  };
}
