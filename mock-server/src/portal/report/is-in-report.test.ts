import { disclose } from '@credit-check/domain/disclosure/disclose';
import type { RecordFacts } from '@credit-check/domain/disclosure/facts';
import { describeOwnFile } from '@credit-check/domain/own-file/describe-own-file';
import { parseInstant } from '@credit-check/domain/time/instant';
import { expect, test } from 'vitest';
import { scenarioFiles } from '../../sandbox/data/sandbox-files.ts';
import { isInReport } from './is-in-report.ts';

const now = parseInstant('2026-11-21T10:00:00+08:00');

const files = scenarioFiles().filter(({ subject }) => subject.bornOn === undefined || subject.bornOn < '2008');

test.each(files.map((file) => [file.subject.name, file] as const))(
  'the report of %s holds what a consent to everything shows (P5)',
  (_, file) => {
    const reported = describeOwnFile(file, now).records.filter(isInReport);
    const { records } = disclose(file, { basis: 'authorized', scope: 'all' }, now);
    const notes = file.responsibilities.map(({ listing }) => `${listing.id}-responsible`);
    expect(reported.map(({ id }) => id)).toEqual(records.map(({ id }) => id).filter((id) => !notes.includes(id)));
  },
);

test('what authorities share among themselves alone is not in it', () => {
  const shared: RecordFacts = {
    id: 'rec_shared',
    jurisdiction: 'guangxi',
    catalogueItem: 'GX-P01',
    title: '示例',
    facts: '',
    provider: '沙盒市市场监督管理局',
    determinedOn: '2026-11-01',
    annotations: [],
    state: 'live',
  };
  const [described] = describeOwnFile({ ...files[0]!, records: [shared] }, now).records;
  expect(described).toMatchObject({ openness: 'shared', standing: 'disclosed' });
  expect(isInReport(described!)).toBe(false);
});
