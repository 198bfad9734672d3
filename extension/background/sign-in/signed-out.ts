/** There is no token to ask with: nobody is signed in, or the platform took the sign-in back. */
export class SignedOut extends Error {
  override readonly name = 'SignedOut';

  constructor() {
    super('Nobody is signed in');
  }
}

export function isSignedOut(error: unknown): error is SignedOut {
  return error instanceof Error && error.name === 'SignedOut';
}
