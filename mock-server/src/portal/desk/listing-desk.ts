/** A severe listing on the desk of its authority: how far it has come, what is due, and its next steps (L2, L5). */
import { type ListingStepType, listingStepInputs } from '@credit-check/domain/contract/listing-steps';
import { computePhase } from '@credit-check/domain/severe-list/listing-case';
import { stepRules } from '@credit-check/domain/severe-list/step-rules';
import { listingOutput } from '../../authority/listing-output.ts';
import { asAuthority } from '../../authority/step-taker.ts';
import { takeListingStep } from '../../authority/take-listing-step.ts';
import type { Context } from '../../context.ts';
import { disclosedSubject } from '../../query/disclosed-subject.ts';
import { findListing, type StoredListing } from '../../store/listing-cases.ts';
import type { Row } from '../file/entry-parts.ts';
import type { Portal } from '../portal.ts';
import { dueText } from '../procedures/application-parts.ts';
import { aboutListing } from '../procedures/find-titles.ts';
import { listingHistory } from '../procedures/listing-history.ts';
import { procedureWords } from '../procedures/procedure-words.ts';
import type { Action } from './action-forms.ts';
import { addCasePages } from './case-pages.ts';
import { deskWords } from './desk-words.ts';

/** What the authority does itself; what the subject does, it does in its own pages. */
const fieldsOf: Readonly<Partial<Record<ListingStepType, Omit<Action, 'type'>>>> = {
  notify: { fields: [] },
  verify: { fields: ['outcome', 'statement'] },
  hear: { fields: ['outcome', 'statement'] },
  decide: { fields: [] },
  serve: { fields: ['method', 'confirmation'], optional: ['confirmation'] },
  remove: { fields: ['ground', 'statement'], optional: ['statement'] },
  'refuse-exit': { fields: ['statement'] },
};
const types = Object.keys(fieldsOf) as ListingStepType[];

export function addListingDesk(portal: Portal, context: Context): void {
  addCasePages<StoredListing>(portal, context, {
    path: '/portal/desk/listings',
    title: 'listings',
    async find({ kind, organization }, id) {
      const stored = await findListing(context.db, id);
      return kind === 'operator' || stored?.ownerId === organization.id ? stored : undefined;
    },
    describe({ id, subject, listing }, now, language) {
      const text = procedureWords[language];
      const { phase, deadlines } = listingOutput(listing, now);
      const rows = deadlines.map((one): Row => [deskWords[language].kinds[one.kind], dueText(one, now, language)]);
      const steps = listingHistory(listing.procedure, language);
      const target = { type: 'listing' as const, id };
      const about = aboutListing(listing.facts);
      return {
        state: text.phases[phase],
        target,
        about,
        subject: disclosedSubject(subject, subject.name),
        rows,
        steps,
      };
    },
    actions: ({ listing }, { kind }) => {
      if (kind !== 'provider') return [];
      const phase = computePhase(listing, context.clock.now());
      const state = phase === 'listed' ? 'served' : phase;
      const asked = listing.procedure.exitRequestedAt !== undefined;
      return types
        .filter((type) => stepRules[type].from.includes(state) && (type !== 'refuse-exit' || asked))
        .map((type) => ({ type, fields: [], ...fieldsOf[type] }));
    },
    schemaOf: (type) => listingStepInputs[type as ListingStepType],
    take: (transaction, staff, id, type, content) =>
      takeListingStep(transaction, context, asAuthority(staff), {
        id,
        type: type as ListingStepType,
        // The content is what this step's own schema made of the form.
        content: content as never,
      }),
  });
}
