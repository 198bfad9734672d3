import { handleListingStep } from '../authority/listing-step-route.ts';
import { defineRoute } from '../routing/route.ts';

/** The objection is answered: dismissed, or upheld and nothing is decided (GX46, BT41). */
export const verifyListing = defineRoute('verifyListing', handleListingStep('verify'));
