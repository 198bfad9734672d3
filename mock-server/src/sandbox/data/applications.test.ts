import { findCatalogueItem, findJurisdiction } from '@credit-check/domain/disclosure/registry';
import { objectionAnnotation } from '@credit-check/domain/objection/objection-annotation';
import { refuseRecordRepair } from '@credit-check/domain/repair/judge-repair';
import { allowedRepairEffects } from '@credit-check/domain/repair/repair-effects';
import { dayOf } from '@credit-check/domain/time/day';
import { describe, expect, it } from 'vitest';
import { sandboxObjections, sandboxRepairs } from './applications.ts';
import { scenarioFiles } from './sandbox-files.ts';

const files = scenarioFiles();
const fileOf = (uscc: string) => files.find(({ subject }) => subject.id === uscc)!;

describe('the sandbox’s objections', () => {
  it.each(sandboxObjections.map((held) => [held.case.id, held] as const))(
    '%s: the entry shows the very annotation its objection makes (O2)',
    (_, { uscc, case: objection }) => {
      const { records, listings } = fileOf(uscc);
      const entry = [...records, ...listings].find(({ id }) => id === objection.target.id);
      expect(entry?.annotations).toEqual([objectionAnnotation(objection, findJurisdiction(objection.jurisdiction)!)]);
    },
  );

  it('are all there are: nothing is under objection without one', () => {
    const annotated = files.flatMap(({ records, listings, evaluations }) =>
      [...records, ...listings, ...evaluations].filter(({ annotations }) =>
        annotations.some(({ kind }) => kind === 'objection'),
      ),
    );
    expect(annotated.map(({ id }) => id)).toEqual(sandboxObjections.map((held) => held.case.target.id));
  });
});

describe('the sandbox’s repairs', () => {
  it.each(sandboxRepairs.map((held) => [held.case.id, held] as const))(
    '%s could be asked for on its day and did what the record shows (O4)',
    (_, { uscc, case: repair }) => {
      const record = fileOf(uscc).records.find(({ id }) => id === repair.target.id)!;
      const [grant] = repair.history;
      expect(refuseRecordRepair({ ...record, state: 'live' }, repair, { now: repair.receivedAt, listings: [] })).toBe(
        undefined,
      );
      expect([record.state, record.stateSince]).toEqual(['repaired', grant?.at]);
      const item = findCatalogueItem(record.jurisdiction, record.catalogueItem, record.determinedOn)!;
      const { effects } = allowedRepairEffects(item, findJurisdiction(record.jurisdiction)!, dayOf(grant!.at));
      expect(effects).toContain(repair.effect);
    },
  );

  it('are all there are', () => {
    const repaired = files.flatMap(({ records }) => records.filter(({ state }) => state === 'repaired'));
    expect(repaired.map(({ id }) => id)).toEqual(sandboxRepairs.map((held) => held.case.target.id));
  });
});
