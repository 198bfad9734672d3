import { handleObjectionStep } from '../authority/application-step-route.ts';
import { defineRoute } from '../routing/route.ts';

/** An objection is right: what it is about is revoked, corrected or left (O3: GX61, BT57). */
export const upholdObjection = defineRoute('upholdObjection', handleObjectionStep('uphold'));
