/** Tables of the search by name. What they say follows from the subjects' facts and can be made again from them. */
type Flag = 0 | 1;

/** A name of an organisation, now or before. Persons stand in neither table. */
export interface OrganizationNameTable {
  /** `canonicalOrganizationName` of it. */
  canonical: string;
  subject_key: string;
  name: string;
  is_former: Flag;
}

/** Which names hold two characters side by side (`namePairs`). */
export interface NamePairTable {
  pair: string;
  canonical: string;
}

export interface SearchTables {
  organization_names: OrganizationNameTable;
  name_pairs: NamePairTable;
}
