import { handleListingStep } from '../authority/listing-step-route.ts';
import { defineRoute } from '../routing/route.ts';

/** The subject, or its authority for it, asks for a hearing about the answer to its objection (GX46). */
export const requestHearingListing = defineRoute('requestHearingListing', handleListingStep('request-hearing'));
