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

interface Page {
  readonly items: readonly unknown[];
  readonly nextCursor: string | null;
}

/**
 * JSON text in pieces, a page at a time: a badge may have asked about an organisation a million times. A failure on the
 * way breaks it off in the middle, so that a part is not taken for all.
 * @param file as just read: reading it is what stands in the log
 */
export async function* writeEverything(
  context: Context,
  querier: SelfQuerier,
  file: OwnFile,
): AsyncGenerator<string, void> {
  const { db, clock } = context;
  const { owner: subjectKey } = querier;
  const now = clock.now();
  yield `{"file":${JSON.stringify(file, null, 1)}`;
  yield* writeList('queries', (page) => listAskedAbout(context, querier, page));
  yield* writeList('consents', (page) => pageOfConsents(context, querier, page));
  yield* writeList('objections', async (page) => {
    const { rows, nextCursor } = await pageOfApplications(db, 'objection', { subjectKey }, page);
    return { items: await objectionOutputs(db, rows, now), nextCursor };
  });
  yield* writeList('repairs', async (page) => {
    const { rows, nextCursor } = await pageOfApplications(db, 'repair', { subjectKey }, page);
    return { items: await repairOutputs(db, rows, now), nextCursor };
  });
  yield `,\n"preferences":${JSON.stringify(await findPreferences(db, subjectKey))}}\n`;
}

/** An item a line. */
async function* writeList(name: string, pageAt: (page: PageQuery) => Promise<Page>): AsyncGenerator<string, void> {
  yield `,\n"${name}":[`;
  let between = '\n';
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await pageAt({ limit: PAGE_MAX, cursor });
    if (items.length > 0) yield between + items.map((item) => JSON.stringify(item)).join(',\n');
    between = ',\n';
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
  yield ']';
}
