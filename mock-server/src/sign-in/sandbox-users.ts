/** The sandbox users the sign-in page offers, in its order: contract §3, and one of the provider. */
export const sandboxUsers = [
  'officer@agency',
  'clerk@employer',
  'duty@authority',
  'operator@platform',
  'provider@bureau',
] as const;
export type SandboxUser = (typeof sandboxUsers)[number];
