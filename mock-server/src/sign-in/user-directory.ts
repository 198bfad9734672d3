import type { Organization } from '../store/organization.ts';

/** A user as the sign-in needs to know them. */
export interface SignInUser {
  /** `officer@agency`, or a subject's identifier. */
  readonly login: string;
  /** Name of the organisation or person they act for, in the data's language. */
  readonly name: string;
  /** Whose staff they are; a subject speaks for itself alone. */
  readonly organization?: Organization;
}

/** Who may sign in, by exact login; undefined where there is nobody. */
export type FindUser = (login: string) => Promise<SignInUser | undefined>;
