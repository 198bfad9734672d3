/** Moves a platform's clock day by day and looks at everything it would show, on every basis, against the law reckoned anew. */
import type { CatalogueItemOutput } from '@credit-check/domain/contract/catalogue-output';
import type { Basis } from '@credit-check/domain/contract/purpose';
import { disclose } from '@credit-check/domain/disclosure/disclose';
import type { CreditFile } from '@credit-check/domain/disclosure/facts';
import { listCatalogue } from '@credit-check/domain/disclosure/list-editions';
import { registry } from '@credit-check/domain/disclosure/registry';
import { addDays, type Day, startOfDay } from '@credit-check/domain/time/day';
import { composePlatform, type Platform } from '@credit-check/mock-server/compose';
import { findCreditFiles } from '@credit-check/mock-server/store/find-credit-files';
import { latestLawfulDay } from './latest-lawful-day.ts';

export interface Walk {
  readonly population: number;
  readonly from: Day;
  readonly days: number;
  /** Days between two looks. */
  readonly step: number;
  /** Organisations asked about through the API at each look, their answers read again at every later one. */
  readonly sample: number;
}

export interface Findings {
  looks: number;
  disclosures: number;
  recordsShown: number;
  storedAnswersRead: number;
  /** What was shown too long, the first few. */
  readonly violations: string[];
}

type Shown = { readonly id: string; readonly disclosure: { readonly endsAt: string | null } };

const bases: readonly Basis[] = ['public', 'government-sharing', 'ex-officio', 'self', 'authorized'];
const everyCategory = [
  'basic-information',
  'administrative-penalties',
  'court-judgments',
  'severe-lists',
  'other-adverse',
  'honours',
  'commitments',
] as const;

export async function walkThroughYears(walk: Walk, onLook?: (day: Day, findings: Findings) => void): Promise<Findings> {
  const platform = await composePlatform({
    data: ':memory:',
    publicUrl: 'http://platform.test',
    sandbox: { population: walk.population },
    limits: 'sandbox',
  });
  const findings: Findings = { looks: 0, disclosures: 0, recordsShown: 0, storedAnswersRead: 0, violations: [] };
  try {
    const files = await readFiles(platform);
    const holding = files.filter((file) => file.records.length + file.listings.length > 0);
    const asked: string[] = [];
    for (let passed = 0; passed <= walk.days; passed += walk.step) {
      const day = addDays(walk.from, passed);
      await platform.context.sandbox!.setClock(startOfDay(day));
      for (const file of holding) for (const basis of bases) look(file, basis, day, findings);
      await askAndReread(platform, holding, asked, { day, sample: walk.sample, look: passed / walk.step }, findings);
      findings.looks += 1;
      onLook?.(day, findings);
    }
    return findings;
  } finally {
    await platform.close();
  }
}

/** All files, in the store's own form. */
async function readFiles({ context: { db } }: Platform): Promise<CreditFile[]> {
  const keys = (await db.selectFrom('subjects').select('key').execute()).map(({ key }) => key);
  const files: CreditFile[] = [];
  for (let from = 0; from < keys.length; from += 100) {
    files.push(...(await findCreditFiles(db, keys.slice(from, from + 100))).files.values());
  }
  return files;
}

const items = new Map<string, CatalogueItemOutput>(
  listCatalogue(registry).map((item) => [`${item.jurisdiction} ${item.code}`, item]),
);

function look(file: CreditFile, basis: Basis, day: Day, findings: Findings): void {
  if (file.subject.kind === 'person' && basis === 'public') return;
  if (file.subject.bornOn !== undefined && file.subject.bornOn > '2000') return;
  const scope = basis === 'authorized' ? everyCategory : 'all';
  const { records, severeListings } = disclose(file, { basis, scope }, startOfDay(day));
  findings.disclosures += 1;
  for (const { id } of records) {
    const record = file.records.find((held) => held.id === id);
    // A note in a responsible person's file ends with the listing, which is looked at below.
    if (record === undefined) continue;
    findings.recordsShown += 1;
    const item = items.get(`${record.jurisdiction} ${record.catalogueItem}`)!;
    const latest = latestLawfulDay(record, item, basis, file.listings);
    if (record.state !== 'live' || day > latest) note(findings, `${id} on ${basis} on ${day}, lawful until ${latest}`);
  }
  for (const { id } of severeListings) {
    const endsOn = file.listings.find((held) => held.id === id)?.endsOn;
    if (endsOn !== undefined && day > endsOn)
      note(findings, `${id} on ${basis} on ${day}, its term ended on ${endsOn}`);
  }
}

/** A sample through the API; and nothing that has ended is left in any answer of before. */
async function askAndReread(
  platform: Platform,
  files: readonly CreditFile[],
  asked: string[],
  { day, sample, look: nth }: { day: Day; sample: number; look: number },
  findings: Findings,
): Promise<void> {
  const organizations = files.filter(({ subject }) => subject.scheme === 'uscc' && !troubled.has(subject.id));
  const chosen = Array.from({ length: sample }, (_, i) => organizations[(nth * sample + i) % organizations.length]!);
  const headers = { authorization: 'Bearer sk_sandbox_agency', 'content-type': 'application/json' };
  const body = JSON.stringify({
    basis: 'public',
    purpose: { code: 'supplier-directory' },
    items: chosen.map(({ subject: { scheme, id } }) => ({ subject: { scheme, id } })),
  });
  const response = await platform.app.request('/v1/queries/batch', { method: 'POST', headers, body });
  const { results } = (await response.json()) as { results: { ok: boolean; answer: { queryId: string } }[] };
  if (!results.every(({ ok }) => ok)) throw new Error('a query of the sample was refused');
  asked.push(...results.map(({ answer }) => answer.queryId));
  // Another part of them at each look, the oldest as often as the newest.
  const from = (nth * 7 * sample) % asked.length;
  for (const queryId of asked.slice(from, from + sample)) {
    const entry = await platform.app.request(`/v1/queries/${queryId}`, { headers });
    const { answer } = (await entry.json()) as { answer: { records: Shown[]; severeListings: Shown[] } };
    findings.storedAnswersRead += 1;
    for (const { id, disclosure } of [...answer.records, ...answer.severeListings]) {
      if (disclosure.endsAt !== null && disclosure.endsAt.slice(0, 10) <= day) {
        note(findings, `${id} in stored answer ${queryId} on ${day}, ended at ${disclosure.endsAt}`);
      }
    }
  }
}

/** Organisations of the sandbox that wait or fail. */
const troubled = new Set(['91990000MAT000165L', '91990000MAT000173F', '91990000MAT000181A']);

function note({ violations }: Findings, violation: string): void {
  if (violations.length < 20) violations.push(violation);
}
