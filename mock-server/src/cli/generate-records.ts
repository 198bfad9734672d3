/** `npm run generate`: invented records as NDJSON, the same for the same seed, to fill a platform through its import. */
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { generateImportLines } from '../sandbox/data/generate-import-lines.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '7' },
    help: { type: 'boolean', short: 'h' },
  },
});

if (values.help) {
  console.log('Usage: npm run --silent generate -- [--count N] [--seed N] > records.ndjson');
} else {
  // The reader may stop early: `| head`.
  process.stdout.on('error', () => process.exit(0));
  for (const lines of generateImportLines(Number(values.count), Number(values.seed))) {
    if (!process.stdout.write(lines)) await once(process.stdout, 'drain');
  }
}
