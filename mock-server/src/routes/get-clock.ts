import { formatInstant } from '@credit-check/domain/time/instant';
import { defineRoute } from '../routing/route.ts';

export const getClock = defineRoute('getClock', async (_input, { clock }) => ({ now: formatInstant(clock.now()) }));
