/** The pack: every receipt, an index, a page that verifies offline, and a manifest that seals them. */
import type { Messages } from '@credit-check/widget/locales/messages';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { EvidenceTexts } from '../locales/evidence/texts.ts';
import { sessionPurpose } from '../sessions/session-purpose.ts';
import { type Evidence, platformTime, useUntil } from './evidence.ts';
import { indexTable, receiptPath } from './index-table.ts';
import { verifierPage } from './verifier-page.ts';
import { writeCsv, writeXlsx } from './write-index.ts';

export interface PackParts {
  readonly texts: EvidenceTexts;
  readonly messages: Messages;
  /** BCP 47, of the verifier page. */
  readonly language: 'zh-CN' | 'en';
  /** Script of the verifier page, built with the extension. */
  readonly verifierScript: () => Promise<string>;
  /** Local time. */
  readonly now: number;
  /** Lets the page breathe between files. */
  readonly pause: () => Promise<void>;
}

export interface Pack {
  readonly blob: Blob;
  readonly fileName: string;
  /** SHA-256 of the manifest in hex: with it the whole pack is named. */
  readonly seal: string;
}

export async function buildPack(evidence: Evidence, parts: PackParts): Promise<Pack> {
  const { session, items } = evidence;
  const madeAt = platformTime(evidence, parts.now);
  const table = indexTable(evidence, parts.texts, parts.messages);
  const receipts = items.map((item) => [receiptPath(item), json(item.answer.receipt)] as const);
  const page = await verifierPage({
    script: await parts.verifierScript(),
    vkeys: evidence.platform.vkeys,
    at: madeAt,
    language: parts.language,
    texts: parts.texts.verifier,
  });
  const files = new Map<string, Uint8Array>([
    ...receipts,
    ['index.csv', writeCsv(table)],
    ['index.xlsx', await writeXlsx(table)],
    ['verify.html', strToU8(page)],
  ]);
  const manifest = json(await manifestOf(evidence, files, madeAt, parts.texts));
  files.set('manifest.json', manifest);
  const name = (session.reference || session.projectName).replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 60);
  return {
    blob: await zip(files, parts.pause),
    fileName: `credit-check-${[name, madeAt.slice(0, 10)].filter(Boolean).join('-')}.zip`,
    seal: await sha256(manifest),
  };
}

async function manifestOf(
  { session, platform, items }: Evidence,
  files: ReadonlyMap<string, Uint8Array>,
  madeAt: string,
  texts: EvidenceTexts,
) {
  const hashes = [...files].map(async ([path, bytes]) => ({ path, sha256: await sha256(bytes), bytes: bytes.length }));
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
    files: await Promise.all(hashes),
  };
}

/** One file after the other, with room to breathe between: a pack of thousands costs no frame. */
async function zip(files: ReadonlyMap<string, Uint8Array>, pause: () => Promise<void>): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const archive = new Zip((error, data) => {
    if (error) throw error;
    parts.push(new Uint8Array(data));
  });
  for (const [path, bytes] of files) {
    const file = new ZipDeflate(path);
    archive.add(file);
    file.push(bytes, true);
    await pause();
  }
  archive.end();
  return new Blob(parts, { type: 'application/zip' });
}

function json(value: unknown): Uint8Array {
  return strToU8(`${JSON.stringify(value, null, 2)}\n`);
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
