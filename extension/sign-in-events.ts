/** Tells the extension's pages that who is signed in, or who acts, has changed; they ask the background anew. */
const CHANNEL = 'sign-in';

export interface SignInEvents {
  readonly tell: () => void;
  readonly listen: (listener: () => void, signal: AbortSignal) => void;
}

/** A channel hears what others tell, never itself. */
export function openSignInEvents(): SignInEvents {
  const channel = new BroadcastChannel(CHANNEL);
  return {
    tell: () => channel.postMessage(null),
    listen: (listener, signal) => channel.addEventListener('message', () => listener(), { signal }),
  };
}
