import { handleObjectionStep } from '../authority/application-step-route.ts';
import { defineRoute } from '../routing/route.ts';

/** The provider says what it found (O3: GX61, BT57). */
export const verifyObjection = defineRoute('verifyObjection', handleObjectionStep('verify'));
