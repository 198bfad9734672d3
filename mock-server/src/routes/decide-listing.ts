import { handleListingStep } from '../authority/listing-step-route.ts';
import { defineRoute } from '../routing/route.ts';

/** The decision, as announced or as it says otherwise (GX44, GX48, BT41). */
export const decideListing = defineRoute('decideListing', handleListingStep('decide'));
