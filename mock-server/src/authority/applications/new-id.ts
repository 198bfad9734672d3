import type { Context } from '../../context.ts';

/** An identifier nobody can guess. */
export function newId({ randomBytes }: Pick<Context, 'randomBytes'>, prefix: 'obj' | 'rep' | 'att'): string {
  return `${prefix}_${Buffer.from(randomBytes(16)).toString('base64url')}`;
}
