/** An organisation that asks, as the query log names it. */
export interface Organization {
  readonly id: string;
  readonly name: string;
}

/** What the query log has in place of an organisation where a subject asks about itself. No organisation has its id. */
export const selfOrganization: Organization = { id: 'self', name: '本人' };
