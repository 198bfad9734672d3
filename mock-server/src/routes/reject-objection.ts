import { handleObjectionStep } from '../authority/application-step-route.ts';
import { defineRoute } from '../routing/route.ts';

/** An objection is not taken in hand (O3: GX61, BT57). */
export const rejectObjection = defineRoute('rejectObjection', handleObjectionStep('reject'));
