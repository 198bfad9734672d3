/** Short ways to write the sandbox's facts. All of them are plainly invented. */
import type { LegalDocument } from '@credit-check/domain/contract/disclosed';
import type { CreditFile, RecordFacts, SubjectFacts } from '@credit-check/domain/disclosure/facts';
import type { Day } from '@credit-check/domain/time/day';

/** A subject of the contract's sandbox table, with all that is held about it. */
export interface SandboxScenario {
  readonly scenario: string;
  /** What it shows, in one line of English. */
  readonly shows: string;
  readonly file: CreditFile;
}

type Held = Partial<Omit<CreditFile, 'subject'>>;

/** An organisation’s credit file, in Guangxi unless said otherwise. */
export function organizationFile(
  id: string,
  name: string,
  held: Held = {},
  subject: Partial<Pick<SubjectFacts, 'jurisdiction' | 'hidesPositiveRecords' | 'formerNames'>> = {},
): CreditFile {
  return fileOf(
    {
      scheme: 'uscc',
      id,
      kind: 'organization',
      name,
      jurisdiction: 'guangxi',
      hidesPositiveRecords: false,
      ...subject,
    },
    held,
  );
}

/** A person’s credit file, born on the day the resident ID says. */
export function personFile(id: string, name: string, held: Held = {}): CreditFile {
  const bornOn = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
  const jurisdiction = 'guangxi';
  return fileOf(
    { scheme: 'resident-id', id, kind: 'person', name, jurisdiction, bornOn, hidesPositiveRecords: false },
    held,
  );
}

function fileOf(subject: SubjectFacts, held: Held): CreditFile {
  return { subject, records: [], listings: [], evaluations: [], responsibilities: [], ...held };
}

/** A live record whose document is dated the day it determines; the authority of the document provides it. */
export function liveRecord(
  facts: Pick<RecordFacts, 'id' | 'catalogueItem' | 'title' | 'facts' | 'determinedOn'> &
    Partial<RecordFacts> & { readonly document: LegalDocument },
): RecordFacts {
  return {
    jurisdiction: facts.catalogueItem.startsWith('BT') ? 'bingtuan' : 'guangxi',
    provider: facts.document.authority,
    annotations: [],
    state: 'live',
    ...facts,
  };
}

/** 行政处罚决定书, the usual document. */
export function penaltyDecision(number: string, authority: string, date: Day): LegalDocument {
  return { type: '行政处罚决定书', number, authority, date };
}

/** 执行决定书 of the court that found a judgment not performed. */
export function enforcementDecision(number: string, date: Day): LegalDocument {
  return { type: '执行决定书', number, authority: '沙盒市人民法院', date };
}
