import { handleObjectionStep } from '../authority/application-step-route.ts';
import { defineRoute } from '../routing/route.ts';

/** An objection is not right (O3: GX61, BT57). */
export const dismissObjection = defineRoute('dismissObjection', handleObjectionStep('dismiss'));
