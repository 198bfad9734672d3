import { handleListingStep } from '../authority/listing-step-route.ts';
import { defineRoute } from '../routing/route.ts';

/** The authority says no to who asked to leave, and why (GX51). */
export const refuseExitListing = defineRoute('refuseExitListing', handleListingStep('refuse-exit'));
