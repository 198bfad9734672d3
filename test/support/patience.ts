/** Of every project: what a test waits for comes; how soon is for a test to say, not for the machine it runs on. */
export const patience = { expect: { poll: { timeout: 10_000 } } };
