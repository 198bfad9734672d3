import type { Answer } from '@credit-check/domain/contract/answer';
import type { Basis } from '@credit-check/domain/contract/purpose';

const bases: readonly Basis[] = ['public', 'authorized'];

/**
 * Whether a page that embeds a badge may show the answer. What an authority learned by sharing or ex officio stays with its
 * duty (D5, BT29, GX25); what is said of a person is not for a page and its scripts.
 */
export function mayStandOnPage(answer: Answer): boolean {
  return mayStandInFrame(answer) && answer.subject.kind === 'organization';
}

/** The same of the platform's own frame within the page, which shows persons, too. */
export function mayStandInFrame({ basis }: Answer): boolean {
  return bases.includes(basis);
}
