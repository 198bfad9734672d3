import { describeJurisdiction } from '@credit-check/domain/disclosure/list-editions';
import { jurisdictions } from '@credit-check/domain/disclosure/registry';
import { pageOfRows } from '../http/page-of-rows.ts';
import { defineRoute } from '../routing/route.ts';

export const listJurisdictions = defineRoute('listJurisdictions', async ({ query }) =>
  pageOfRows(jurisdictions.map(describeJurisdiction), query),
);
