#!/usr/bin/env node
/** `npx credit-verify receipt.json`: verifies a receipt on the command line. */
import { systemClock } from '../system-clock.ts';
import { RECEIPT_CHARACTERS_MAX } from '../verify/parse-receipt-text.ts';
import { parseVerifyArguments, usage } from './parse-verify-arguments.ts';
import { readInput } from './read-input.ts';
import { runVerify } from './run-verify.ts';

/** A platform that does not answer is not waited for. */
const FETCH_MS = 15_000;

const parsed = parseVerifyArguments(process.argv.slice(2), process.env);
if (parsed.kind === 'help') {
  process.stdout.write(usage);
} else if (parsed.kind === 'wrong') {
  process.stderr.write(`credit-verify: ${parsed.reason}\n\n${usage}`);
  process.exitCode = 2;
} else {
  const { status, out, err } = await runVerify(parsed.arguments, {
    read: (file) => readInput(file, RECEIPT_CHARACTERS_MAX),
    fetchUrl: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(FETCH_MS) }),
    now: systemClock.now,
  });
  process.stdout.write(out);
  process.stderr.write(err);
  process.exitCode = status;
}
