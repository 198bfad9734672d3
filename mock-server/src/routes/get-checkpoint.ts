import { defineRoute } from '../http/route.ts';

/** C2SP tlog-checkpoint: a signed note. */
export const getCheckpoint = defineRoute('getCheckpoint', (_input, { log }) => log.checkpoint());
