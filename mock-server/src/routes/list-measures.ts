import { listMeasures as rowsOf } from '@credit-check/domain/disclosure/list-editions';
import { registry } from '@credit-check/domain/disclosure/registry';
import { pageOfRows } from '../http/page-of-rows.ts';
import { defineRoute } from '../routing/route.ts';

export const listMeasures = defineRoute('listMeasures', async ({ query }) =>
  pageOfRows(rowsOf(registry, query), query),
);
