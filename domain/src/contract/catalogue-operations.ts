/** What anyone may read: catalogues, lists of measures and jurisdictions, as they are and as they were on a day (C1, L3). */
import * as z from 'zod/mini';
import {
  catalogueItemOutputSchema,
  editionQuerySchema,
  jurisdictionOutputSchema,
  measureItemOutputSchema,
} from './catalogue-output.ts';
import type { Operation } from './operation.ts';
import { pageParameters, pageSchema } from './primitives.ts';

const open = { method: 'GET', tag: 'catalogue', access: 'none', status: 200, problems: [] } as const;

export const catalogueOperations = {
  listCatalogue: {
    ...open,
    path: '/v1/catalogue',
    summary: 'Items of the catalogues, all editions or those in force on a day',
    query: editionQuerySchema,
    response: pageSchema(catalogueItemOutputSchema),
  },
  listMeasures: {
    ...open,
    path: '/v1/measures',
    summary: 'Disciplinary measures a decision may cite, all editions or those in force on a day',
    query: editionQuerySchema,
    response: pageSchema(measureItemOutputSchema),
  },
  listJurisdictions: {
    ...open,
    path: '/v1/jurisdictions',
    summary: 'The jurisdictions and the time limits their regulations set',
    query: z.object(pageParameters),
    response: pageSchema(jurisdictionOutputSchema),
  },
} as const satisfies Record<string, Operation>;
