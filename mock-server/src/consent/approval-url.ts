import type { Settings } from '../settings.ts';

/**
 * Where the subject reads what it is asked, answers, and takes a consent back. Names nobody (X5): who is not the subject,
 * signed in, learns nothing there.
 */
export function approvalUrl({ publicUrl }: Settings, consentId: string): string {
  return `${publicUrl}${approvalPath(consentId)}`;
}

/** Names nobody: only the subject, signed in, sees what stands there (X5). */
export function approvalPath(consentId: string): `/portal/consents/${string}` {
  return `/portal/consents/${consentId}`;
}
