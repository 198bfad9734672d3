/**
 * Of every project: what a test waits for comes, or the test says how soon it has to. How long that takes is for the machine
 * it runs on to say, which has other work perhaps: whole receipts with each bit flipped take two seconds there, or thirty.
 */
export const patience = { testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 10_000 } } };
