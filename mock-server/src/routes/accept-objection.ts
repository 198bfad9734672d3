import { handleObjectionStep } from '../authority/application-step-route.ts';
import { defineRoute } from '../routing/route.ts';

/** An objection is taken in hand: the annotation stands everywhere from now on (O2: GX61, BT57). */
export const acceptObjection = defineRoute('acceptObjection', handleObjectionStep('accept'));
