import { handleListingStep } from '../authority/listing-step-route.ts';
import { defineRoute } from '../routing/route.ts';

/** Notice was given (GX46, BT41). */
export const notifyListing = defineRoute('notifyListing', handleListingStep('notify'));
