/** What stands after `Authorization: Bearer` (RFC 6750 §2.1), unchecked; `undefined` where there is none. */
export function bearerOf(authorization: string | undefined): string | undefined {
  return /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];
}
