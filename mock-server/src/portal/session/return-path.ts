const ELSEWHERE = 'https://portal.invalid';
export const PORTAL_HOME = '/portal';

/**
 * Where a sign-in leads back to: a page of the portal, else its first. Attacker-controlled; what a browser would take for
 * another host (`//host`, `/\host`) is none of ours.
 */
export function safeReturnPath(wanted: string | undefined): string {
  if (wanted === undefined || !URL.canParse(wanted, ELSEWHERE)) return PORTAL_HOME;
  const { origin, pathname, search } = new URL(wanted, ELSEWHERE);
  const isOurs = origin === ELSEWHERE && (pathname === PORTAL_HOME || pathname.startsWith(`${PORTAL_HOME}/`));
  return isOurs ? `${pathname}${search}` : PORTAL_HOME;
}
