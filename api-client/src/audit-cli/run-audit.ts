/** The command without the process around it. */
import type { Sha256 } from '@credit-check/domain/receipt/sha256';
import { AuditError } from '../audit/audit-error.ts';
import { type AuditReport, auditLog, type Remembered } from '../audit/audit-log.ts';
import type { LogHost } from '../audit/log-reader.ts';
import { printable } from '../verify/printable.ts';
import { readVkeys } from '../verify/read-vkeys.ts';
import { toPrintableJson } from '../verify/to-printable-json.ts';
import type { VerifyLanguage } from '../verify/verify-words.ts';
import { auditWords } from './audit-words.ts';
import { readState, writeState } from './state-file.ts';

export interface AuditArguments {
  readonly platform: string;
  readonly state: string;
  readonly key?: string;
  /** All entries are read again, also those of earlier audits. */
  readonly all: boolean;
  readonly json: boolean;
  readonly language: VerifyLanguage;
}

export interface AuditHost extends LogHost {
  readonly sha256: Sha256;
}

/** `status`: 0 passed, 1 failed, 2 wrong use. */
export async function runAudit(asked: AuditArguments, host: AuditHost) {
  let remembered: Remembered | undefined;
  try {
    remembered = await readState(asked.state);
  } catch (error) {
    return { status: 2, out: '', err: `credit-audit: ${printable((error as Error).message)}\n` };
  }
  try {
    const vkeys = await trustedKeys(asked, remembered, host);
    const report = await auditLog(asked.platform, vkeys, asked.all ? withoutPeaks(remembered) : remembered, host);
    // What has failed is never remembered: the evidence stays.
    await writeState(asked.state, report);
    return {
      status: 0,
      out: asked.json ? toPrintableJson({ passed: true, ...report }) : inWords(report, remembered, asked),
      err: '',
    };
  } catch (error) {
    if (!(error instanceof AuditError)) throw error;
    return reportFailure(error, remembered, asked);
  }
}

function withoutPeaks(remembered: Remembered | undefined): Remembered | undefined {
  return remembered && { vkey: remembered.vkey, checkpoint: remembered.checkpoint };
}

/** A key given, else those the platform names, as long as the one of last time is among them. */
async function trustedKeys(
  { key, platform }: AuditArguments,
  remembered: Remembered | undefined,
  { fetchUrl }: AuditHost,
): Promise<readonly string[]> {
  if (key !== undefined) return [key];
  const vkeys = await readVkeys(platform, fetchUrl).catch((error: Error) => {
    throw new AuditError('platform', error.message);
  });
  if (remembered === undefined) return vkeys;
  if (!vkeys.includes(remembered.vkey)) throw new AuditError('key', `it was ${remembered.vkey}`);
  return [remembered.vkey, ...vkeys.filter((vkey) => vkey !== remembered.vkey)];
}

function inWords(report: AuditReport, remembered: Remembered | undefined, asked: AuditArguments): string {
  const words = auditWords[asked.language];
  return [
    words.passed,
    `${words.log}: ${printable(report.origin)}`,
    `${words.entries}: ${report.size} (${words.before(report.sizeBefore)})`,
    `${words.root}: ${report.root}`,
    `${words.key}: ${printable(report.vkey)}`,
    words.recomputed(report.bundles, asked.all ? undefined : report.sizeBefore),
    ...(remembered !== undefined && remembered.vkey !== report.vkey ? [words.newKey] : []),
    words.compare,
    '',
    printableNote(report.checkpoint),
  ].join('\n');
}

function reportFailure(error: AuditError, remembered: Remembered | undefined, { json, language }: AuditArguments) {
  const { code, message, seen } = error;
  const words = auditWords[language];
  if (json) {
    const text = toPrintableJson({
      passed: false,
      code,
      message: words.reasons[code],
      detail: message,
      remembered,
      seen,
    });
    return { status: 1, out: text, err: '' };
  }
  const checkpoints = [
    ...(remembered === undefined ? [] : ['', words.remembered, printableNote(remembered.checkpoint)]),
    ...(seen === undefined ? [] : ['', words.seen, printableNote(seen)]),
  ];
  const lines = [words.failed, `${code}: ${words.reasons[code]}`, `(${printable(message)})`, ...checkpoints, ''];
  return { status: 1, out: '', err: lines.join('\n') };
}

/** A note with its lines. */
function printableNote(note: string): string {
  return note.split('\n').map(printable).join('\n');
}
