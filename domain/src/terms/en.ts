import type { Terms } from './terms.ts';

export const enTerms: Terms = {
  bases: {
    public: 'Public by law',
    'government-sharing': 'Government sharing',
    'ex-officio': 'Ex officio',
    self: 'The subject itself',
    authorized: 'With consent',
  },
  purposes: {
    'bid-qualification': 'Bid qualification',
    'contract-award': 'Contract award',
    'supplier-directory': 'Supplier directory',
    hiring: 'Hiring',
    promotion: 'Promotion',
    licensing: 'Licensing',
    funding: 'Funding',
    supervision: 'Supervision',
    'self-review': 'Own review',
    other: 'Other',
  },
  categories: {
    'basic-information': 'Basic information',
    'administrative-penalties': 'Administrative penalties',
    'court-judgments': 'Court judgments',
    'severe-lists': 'Severe lists',
    'other-adverse': 'Other adverse records',
    honours: 'Honours',
    commitments: 'Commitments',
    'restricted-finance': 'Income and property',
  },
};
