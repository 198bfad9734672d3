import { handleListingStep } from '../authority/listing-step-route.ts';
import { defineRoute } from '../routing/route.ts';

/** The subject objects, in time (GX46, BT41). */
export const objectListing = defineRoute('objectListing', handleListingStep('object'));
