/** The person closed the window of the sign-in page. */
export class SignInWindowClosed extends Error {
  override readonly name = 'SignInWindowClosed';
}
