import type { SignInControl } from '../sign-in-control.ts';
import { useWords } from './words-context.ts';

/**
 * In whose name is asked, and the way to another organisation's. Where a person has signed out and is still signed in for
 * others, one of them acts only once it is chosen.
 */
export function Account({ signIn }: { readonly signIn: SignInControl }) {
  const { account } = useWords().texts;
  const session = signIn.session.value;
  if (session === undefined) return null;
  const user = session.state === 'signed-out' ? undefined : session.user;
  if (user === undefined && session.others.length === 0) return null;
  return (
    <details class="account" open={user === undefined}>
      <summary>
        {user === undefined ? (
          account.nobody
        ) : (
          <>
            {session.state === 'signed-in' ? (
              <span class="user">{account.actsFor(user.organization.name)}</span>
            ) : (
              user.organization.name
            )}{' '}
            <span class="code">{user.login}</span>
          </>
        )}
      </summary>
      <ul>
        {session.others.map((other) => (
          <li key={other.account}>
            <button type="button" class="quiet" onClick={() => signIn.actAs(other.account)}>
              {account.actAs(other.organization.name)} <span class="code">{other.login}</span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" class="quiet" disabled={signIn.isSigningIn.value} onClick={signIn.signIn}>
            {account.another}
          </button>
        </li>
        {user !== undefined && (
          <li>
            <button type="button" class="quiet" onClick={signIn.signOut}>
              {account.signOut}
            </button>
          </li>
        )}
      </ul>
    </details>
  );
}
