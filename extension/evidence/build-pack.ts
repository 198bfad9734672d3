/** The pack: every receipt, an index, a page that verifies offline, and a manifest that seals them. */
import type { Messages } from '@credit-check/widget/locales/messages';
import { strToU8 } from 'fflate';
import type { EvidenceTexts } from '../locales/evidence/texts.ts';
import { sessionPurpose } from '../sessions/session-purpose.ts';
import { createArchive, type SealedFile, sha256 } from './archive.ts';
import { type Evidence, platformTime, useUntil } from './evidence.ts';
import { type IndexTable, indexTable, receiptPath } from './index-table.ts';
import { verifierPage } from './verifier-page.ts';
import type { IndexFiles } from './write-index.ts';

export interface PackParts {
  readonly texts: EvidenceTexts;
  readonly messages: Messages;
  /** BCP 47, of the verifier page. */
  readonly language: 'zh-CN' | 'en';
  /** Script of the verifier page, built with the extension. */
  readonly verifierScript: () => Promise<string>;
  readonly writeIndex: (table: IndexTable) => Promise<IndexFiles>;
  /** Local time. */
  readonly now: number;
  /** Awaited between files; throws where the pack is not wanted any more. */
  readonly breathe: () => Promise<void>;
  /** Receipts packed. */
  readonly onProgress: (done: number, total: number) => void;
}

export interface Pack {
  readonly blob: Blob;
  readonly fileName: string;
  /** SHA-256 of the manifest in hex: with it the whole pack is named. */
  readonly seal: string;
}

export async function buildPack(evidence: Evidence, parts: PackParts): Promise<Pack> {
  const { session, items } = evidence;
  const { texts, breathe, onProgress } = parts;
  const madeAt = platformTime(evidence, parts.now);
  const archive = createArchive(breathe);
  for (const [i, item] of items.entries()) {
    onProgress(i, items.length);
    await archive.add(receiptPath(item), json(item.answer.receipt));
  }
  onProgress(items.length, items.length);
  const { csv, xlsx } = await parts.writeIndex(indexTable(evidence, texts, parts.messages));
  const page = await verifierPage({
    script: await parts.verifierScript(),
    vkeys: evidence.platform.vkeys,
    at: madeAt,
    language: parts.language,
    texts: texts.verifier,
  });
  await archive.add('index.csv', csv);
  await archive.add('index.xlsx', xlsx);
  await archive.add('verify.html', strToU8(page));
  const manifest = json(manifestOf(evidence, archive.files, madeAt, texts));
  await archive.add('manifest.json', manifest);
  const name = (session.reference || session.projectName).replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 60);
  return {
    blob: archive.end(),
    fileName: `credit-check-${[name, madeAt.slice(0, 10)].filter(Boolean).join('-')}.zip`,
    seal: await sha256(manifest),
  };
}

function manifestOf(
  { session, platform, items }: Evidence,
  files: readonly SealedFile[],
  madeAt: string,
  texts: EvidenceTexts,
) {
  const [first] = items;
  return {
    v: 1,
    kind: 'credit-check-evidence',
    madeAt,
    platform: { name: platform.name, address: session.platform, origin: platform.origin, vkeys: platform.vkeys },
    ...(first && { organization: first.entry.organization }),
    operators: [...new Set(items.map(({ entry }) => entry.operator))],
    project: { name: session.projectName, cutOff: session.cutOff, stage: session.stage },
    purpose: sessionPurpose(session),
    queries: items.length,
    useUntil: useUntil(items.map(({ answer }) => answer)),
    attests: texts.attests,
    verify: `credit-verify receipts/FILE --key '${platform.vkeys[0] ?? ''}' --at ${madeAt}`,
    files,
  };
}

function json(value: unknown): Uint8Array {
  return strToU8(`${JSON.stringify(value, null, 2)}\n`);
}
