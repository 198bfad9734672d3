/** The persons of contract §3. */
import { enforcementDecision, liveRecord, penaltyDecision, personFile, type SandboxScenario } from './sandbox-facts.ts';
import { severeListing, severeOrganizations } from './severe-organizations.ts';

const severeName = severeOrganizations.find(({ scenario }) => scenario === 'severe')!.file.subject.name;

/** One adverse record, so that a test sees that a refusal gives nothing of it. */
function penalised(scenario: string, number: number) {
  return liveRecord({
    id: `rec_sandbox_${scenario}`,
    catalogueItem: 'GX-P02',
    title: '未取得道路运输经营许可擅自从事经营活动',
    facts: '未取得道路运输经营许可，擅自从事道路货物运输经营，处以罚款人民币3万元。',
    document: penaltyDecision(`沙交罚〔2026〕${number}号`, '沙盒市交通运输局', '2026-06-15'),
    determinedOn: '2026-06-15',
  });
}

export const persons: readonly SandboxScenario[] = [
  {
    scenario: 'consented',
    shows:
      'consent cns_sandbox_consented, hiring, granted to the employer: one adverse record in scope, one outside it',
    file: personFile('990000199001010017', '沙盒甲', {
      records: [
        penalised('consented_1', 101),
        liveRecord({
          id: 'rec_sandbox_consented_2',
          catalogueItem: 'GX-J01',
          title: '有履行能力而拒不履行生效法律文书确定的给付义务',
          facts: '未履行（2024）沙01民初75号民事判决书确定的返还借款人民币6万元的义务。',
          document: enforcementDecision('（2024）沙01执208号', '2024-09-02'),
          determinedOn: '2024-09-02',
        }),
      ],
    }),
  },
  {
    scenario: 'no-consent',
    shows: 'consent.required',
    file: personFile('990000199001010025', '沙盒乙', { records: [penalised('no_consent', 102)] }),
  },
  {
    scenario: 'withdrawn',
    shows: 'consent cns_sandbox_withdrawn: consent.withdrawn',
    file: personFile('990000199001010033', '沙盒丙', { records: [penalised('withdrawn', 103)] }),
  },
  {
    scenario: 'expired-consent',
    shows: 'consent cns_sandbox_expired: consent.expired',
    file: personFile('990000199001010041', '沙盒丁', { records: [penalised('expired_consent', 104)] }),
  },
  {
    scenario: 'used-up',
    shows: 'consent cns_sandbox_used_up: consent.used-up',
    file: personFile('99000019900101005X', '沙盒戊', { records: [penalised('used_up', 105)] }),
  },
  {
    scenario: 'responsible-person',
    shows: 'consent cns_sandbox_responsible: the personal file carries the note from organisation severe (L4)',
    file: personFile('990000199001010068', '沙盒己', {
      responsibilities: [{ listing: severeListing, organizationName: severeName, role: '法定代表人' }],
    }),
  },
  {
    scenario: 'minor',
    shows: 'subject.not-disclosable',
    file: personFile('990000201201010070', '沙盒庚'),
  },
];
