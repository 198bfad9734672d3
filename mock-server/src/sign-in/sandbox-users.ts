/** The sandbox users the sign-in page offers, in its order: contract §3, one of the provider, and one who administers. */
export const sandboxUsers = [
  'officer@agency',
  'admin@agency',
  'clerk@employer',
  'duty@authority',
  'operator@platform',
  'provider@bureau',
] as const;
export type SandboxUser = (typeof sandboxUsers)[number];
