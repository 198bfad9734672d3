/** Which rules this version discloses by: what `/.well-known/credit-platform` and every statement say. */
import { nationalRules } from './national-rule.ts';
import { jurisdictions } from './registry.ts';

/** Each regulation and each national order with the day from which it is in force, such as `GX@2023-05-01`. */
export const policyVersions: readonly string[] = [
  ...jurisdictions.map(({ regulation }) => `${regulation.prefix}@${regulation.inForceFrom}`),
  ...nationalRules.map(({ citation, inForceFrom }) => `${citation}@${inForceFrom}`),
];
