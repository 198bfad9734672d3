import type { Staff } from '../../query/authenticate-staff.ts';
import type { ApplicationFilter, StoredApplication } from '../../store/applications.ts';

/** The operator sees all, a provider what is about its own entries. */
export function staffFilter({ kind, organization }: Staff): ApplicationFilter {
  return kind === 'operator' ? {} : { ownerId: organization.id };
}

/** The operator sees every application, a provider those about its own entries. */
export function maySee({ kind, organization }: Staff, { ownerId }: Pick<StoredApplication, 'ownerId'>): boolean {
  return kind === 'operator' || ownerId === organization.id;
}
