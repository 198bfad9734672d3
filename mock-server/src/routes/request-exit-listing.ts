import { handleListingStep } from '../authority/listing-step-route.ts';
import { defineRoute } from '../routing/route.ts';

/** The subject asks to leave the list, or the operator forwards that it did (GX51). */
export const requestExitListing = defineRoute('requestExitListing', handleListingStep('request-exit'));
