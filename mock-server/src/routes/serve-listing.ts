import { handleListingStep } from '../authority/listing-step-route.ts';
import { defineRoute } from '../routing/route.ts';

/** Service: disclosed from this instant (GX49, BT41). */
export const serveListing = defineRoute('serveListing', handleListingStep('serve'));
