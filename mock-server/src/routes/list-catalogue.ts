import { listCatalogue as rowsOf } from '@credit-check/domain/disclosure/list-editions';
import { registry } from '@credit-check/domain/disclosure/registry';
import { pageOfRows } from '../http/page-of-rows.ts';
import { defineRoute } from '../routing/route.ts';

export const listCatalogue = defineRoute('listCatalogue', async ({ query }) =>
  pageOfRows(rowsOf(registry, query), query),
);
