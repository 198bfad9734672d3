import type { Clock } from '@credit-check/api-client/clock';
import { withOneTimer } from '@credit-check/api-client/one-timer';
import { systemClock } from '@credit-check/api-client/system-clock';

/** The clock of all badges of a page: whatever they wait for, there is one timer. */
export const pageClock: Clock = /* @__PURE__ */ withOneTimer(systemClock);
