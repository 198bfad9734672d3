import { handleRepairStep } from '../authority/application-step-route.ts';
import { defineRoute } from '../routing/route.ts';

/** A repair is refused by who determined the conduct (O4: GX62, BT59). */
export const refuseRepair = defineRoute('refuseRepair', handleRepairStep('refuse'));
