/** A body that does not have the form of the contract: where it is wrong, never what stands there. */
import type * as z from 'zod/mini';
import { jsonPointer } from '../contract/json-pointer.ts';
import { type IngestRefusal, refuse } from './refusal.ts';

const ERRORS_MAX = 20;

/** `subject.malformed` where the subject alone is wrong, `request.malformed` otherwise (contract §2). */
export function refuseMalformed({ issues }: z.core.$ZodError): IngestRefusal {
  const code = issues.every(({ path }) => path[0] === 'subject') ? 'subject.malformed' : 'request.malformed';
  const errors = issues.slice(0, ERRORS_MAX).map(({ path, message }) => ({ pointer: jsonPointer(path), message }));
  return { ...refuse(code, [], 'the body does not have the form of the contract: see errors'), errors };
}
