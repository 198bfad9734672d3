/** Who is signed in, as a page of ours knows it, and what a person can do about it. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { RequestsToBackground } from './messages.ts';
import type { Session } from './session.ts';
import type { SignInEvents } from './sign-in-events.ts';

export interface SignInControl {
  /** Undefined until the background has said it. */
  readonly session: ReadonlySignal<Session | undefined>;
  readonly isSigningIn: ReadonlySignal<boolean>;
  /** Asks the background anew. */
  readonly read: () => Promise<void>;
  /** Beside whoever is signed in; who signs in acts from then on. */
  readonly signIn: () => Promise<void>;
  readonly actAs: (account: string) => Promise<void>;
  readonly signOut: () => Promise<void>;
}

/** Follows what other pages do until the signal ends it. */
export function createSignInControl(
  send: RequestsToBackground,
  events: Pick<SignInEvents, 'listen'>,
  signalOfEnd: AbortSignal,
): SignInControl {
  const session = signal<Session | undefined>(undefined);
  const isSigningIn = signal(false);
  let asked = 0;
  const read = async () => {
    const mine = ++asked;
    const said = await send('session/get', undefined);
    // What was asked for later is what holds now.
    if (mine === asked) session.value = said;
  };
  events.listen(read, signalOfEnd);
  return {
    session,
    isSigningIn,
    read,
    async signIn() {
      isSigningIn.value = true;
      await send('session/sign-in', undefined);
      isSigningIn.value = false;
      await read();
    },
    async actAs(account) {
      await send('session/act-as', { account });
      await read();
    },
    async signOut() {
      await send('session/sign-out', undefined);
      await read();
    },
  };
}
