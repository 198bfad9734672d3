import { ProblemError } from '../http/problem-error.ts';
import { streamOf } from '../http/stream-of.ts';
import { authenticateProvider } from '../ingest/authenticate-provider.ts';
import { decodeText } from '../ingest/decode-text.ts';
import { importRecords as verdictsOf } from '../ingest/import-records.ts';
import { readNdjson, type SuppliedLine } from '../ingest/read-ndjson.ts';
import { readPenaltyTable } from '../ingest/read-penalty-table.ts';
import { defineRoute, type IncomingStream, type QueryOf } from '../routing/route.ts';

/**
 * Takes in records line by line. Each line is idempotent by itself, so an `Idempotency-Key` adds nothing: what stands
 * already is answered with its version, and an interrupted import is sent again from where its last verdict left off.
 */
export const importRecords = defineRoute('importRecords', async (input, context) => {
  const provider = await authenticateProvider(context, input);
  return streamOf(verdictsOf(context, provider, readLines(input.body, input.query)));
});

function readLines(
  { mediaType, charset, chunks }: IncomingStream,
  { jurisdiction }: QueryOf<'importRecords'>,
): AsyncIterable<SuppliedLine[]> {
  if (mediaType === 'application/x-ndjson') return readNdjson(chunks);
  if (mediaType === 'text/csv') {
    if (jurisdiction === undefined) throw new ProblemError('request.malformed', 'say under which law: ?jurisdiction=');
    return readPenaltyTable(decodeText(chunks, charset), jurisdiction);
  }
  throw new ProblemError('request.malformed', 'Content-Type must be application/x-ndjson or text/csv');
}
