/** What a consent can name (D3). A catalogue item belongs to exactly one category. */
export const categories = [
  'basic-information',
  'administrative-penalties',
  'court-judgments',
  'severe-lists',
  'other-adverse',
  'honours',
  'commitments',
  'restricted-finance',
] as const;
export type Category = (typeof categories)[number];

/** The categories whose entries can be adverse: without one of them in scope, the status is `not-asked`. */
export const adverseCategories: readonly Category[] = [
  'administrative-penalties',
  'court-judgments',
  'severe-lists',
  'other-adverse',
];
