/** The sandbox users the sign-in page offers, in its order (contract §3). */
export const sandboxUsers = ['officer@agency', 'clerk@employer', 'duty@authority', 'operator@platform'] as const;
export type SandboxUser = (typeof sandboxUsers)[number];
