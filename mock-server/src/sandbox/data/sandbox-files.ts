/** All the sandbox holds: the subjects of contract §3, and the generated organisations the demo pages list. */
import type { SubjectKind, SubjectScheme } from '@credit-check/domain/contract/subject';
import type { CreditFile } from '@credit-check/domain/disclosure/facts';
import { adverseOrganizations } from './adverse-organizations.ts';
import { generatedFiles } from './generate-files.ts';
import { persons } from './persons.ts';
import { plainOrganizations } from './plain-organizations.ts';
import { severeOrganizations } from './severe-organizations.ts';

/** Seed of everything generated: a larger population of the same seed begins with the same organisations. */
export const SANDBOX_SEED = 20261121;

/** How many generated organisations are always there. */
export const GENERATED_ALWAYS = 120;

const scenarios = [...plainOrganizations, ...adverseOrganizations, ...severeOrganizations, ...persons];

export interface SandboxSubject {
  readonly scenario: string;
  readonly scheme: SubjectScheme;
  readonly id: string;
  readonly kind: SubjectKind;
  readonly name: string;
  readonly shows: string;
}

/** What `GET /sandbox/subjects` lists. */
export const sandboxScenarios: readonly SandboxSubject[] = scenarios.map(({ scenario, shows, file }) => {
  const { scheme, id, kind, name } = file.subject;
  return { scenario, scheme, id, kind, name, shows };
});

/** The subjects of contract §3 alone. */
export function scenarioFiles(): CreditFile[] {
  return scenarios.map(({ file }) => file);
}

/** What the sandbox holds unless told otherwise. */
export function sandboxFiles(): CreditFile[] {
  return [...scenarioFiles(), ...generatedFiles(GENERATED_ALWAYS, SANDBOX_SEED)];
}
