/** Folder of keys and the embedded database where the command line names none. A variable set to nothing is not set. */
export function dataFolder({ CREDIT_DATA }: NodeJS.ProcessEnv): string {
  return CREDIT_DATA || '.data';
}
