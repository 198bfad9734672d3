import { BATCH_ITEMS_MAX } from '@credit-check/domain/contract/query';
import { policyVersions } from '@credit-check/domain/disclosure/policy-versions';
import { jurisdictions } from '@credit-check/domain/disclosure/registry';
import { formatInstant } from '@credit-check/domain/time/instant';
import { BODY_BYTES_MAX } from '../http/read-json.ts';
import { defineRoute } from '../routing/route.ts';

/** Largest `limit` of a list. */
const PAGE_ITEMS_MAX = 200;

export const getPlatform = defineRoute('getPlatform', async (_input, { settings, vkeys, sandbox, clock }) => ({
  name: settings.platformName,
  origin: settings.logOrigin,
  vkeys: [...vkeys],
  jurisdictions: jurisdictions.map(({ id, name, regulation }) => ({ id, name, regulation: regulation.title })),
  limits: { batchItemsMax: BATCH_ITEMS_MAX, bodyBytesMax: BODY_BYTES_MAX, pageItemsMax: PAGE_ITEMS_MAX },
  policyVersions: [...policyVersions],
  sandbox: sandbox !== undefined,
  now: formatInstant(clock.now()),
}));
