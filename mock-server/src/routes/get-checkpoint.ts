import { defineRoute } from '../routing/route.ts';

/** C2SP tlog-checkpoint: a signed note. */
export const getCheckpoint = defineRoute('getCheckpoint', (_input, { log }) => log.checkpoint());
