#!/usr/bin/env node
/** `npx credit-audit URL`: audits the query log of a platform. */
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseAuditArguments, usage } from './parse-audit-arguments.ts';
import { runAudit } from './run-audit.ts';

/** A platform that does not answer is not waited for. */
const FETCH_MS = 30_000;

const parsed = parseAuditArguments(process.argv.slice(2), process.env);
if (parsed.kind === 'help') {
  process.stdout.write(usage);
} else if (parsed.kind === 'wrong') {
  process.stderr.write(`credit-audit: ${parsed.reason}\n\n${usage}`);
  process.exitCode = 2;
} else {
  const { status, out, err } = await runAudit(parsed.arguments, {
    fetchUrl: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(FETCH_MS) }),
    sleep,
    sha256: (bytes) => createHash('sha256').update(bytes).digest(),
  });
  process.stdout.write(out);
  process.stderr.write(err);
  process.exitCode = status;
}
