/** All the platform has of a subject in one document, for the subject itself: file, log, consents, procedures, wishes. */
import type { OwnFile } from '@credit-check/domain/contract/own-file';
import { pageOfApplications } from '../authority/applications/page-of-applications.ts';
import { objectionOutputs } from '../authority/objections/objection-output.ts';
import { repairOutputs } from '../authority/repairs/repair-output.ts';
import { pageOfConsents } from '../consent/page-of-consents.ts';
import type { Context } from '../context.ts';
import type { PageQuery } from '../http/page-of-rows.ts';
import type { SelfQuerier } from '../query/authenticate-self.ts';
import { findPreferences } from '../store/preferences.ts';
import { listAskedAbout } from './list-asked-about.ts';

const PAGE_MAX = 200;

/** @param file as just read: reading it is what stands in the log */
export async function collectEverything(context: Context, querier: SelfQuerier, file: OwnFile) {
  const { db, clock } = context;
  const { owner: subjectKey } = querier;
  const now = clock.now();
  return {
    file,
    queries: await everyPage((page) => listAskedAbout(context, querier, page)),
    consents: await everyPage((page) => pageOfConsents(context, querier, page)),
    objections: await everyPage(async (page) => {
      const { rows, nextCursor } = await pageOfApplications(db, 'objection', { subjectKey }, page);
      return { items: await objectionOutputs(db, rows, now), nextCursor };
    }),
    repairs: await everyPage(async (page) => {
      const { rows, nextCursor } = await pageOfApplications(db, 'repair', { subjectKey }, page);
      return { items: await repairOutputs(db, rows, now), nextCursor };
    }),
    preferences: await findPreferences(db, subjectKey),
  };
}

async function everyPage<Item>(
  pageAt: (page: PageQuery) => Promise<{ readonly items: readonly Item[]; readonly nextCursor: string | null }>,
): Promise<Item[]> {
  const all: Item[] = [];
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await pageAt({ limit: PAGE_MAX, cursor });
    all.push(...items);
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
  return all;
}
