import { handleListingStep } from '../authority/listing-step-route.ts';
import { defineRoute } from '../routing/route.ts';

/** The subject leaves the list (GX51, BT41). */
export const removeListing = defineRoute('removeListing', handleListingStep('remove', ['provider']));
