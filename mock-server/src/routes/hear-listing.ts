import { handleListingStep } from '../authority/listing-step-route.ts';
import { defineRoute } from '../routing/route.ts';

/** The hearing was held, and what came of it was told (GX46). */
export const hearListing = defineRoute('hearListing', handleListingStep('hear'));
