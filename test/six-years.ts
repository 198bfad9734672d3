/**
 * `node test/six-years.ts [--population N] [--years N]`: the clock moved day by day over six years over 10,000
 * organisations; finds no record shown outside its period on any basis, in no fresh and no stored answer. By hand: it takes
 * minutes. `test/contract/six-years.test.ts` is the short version.
 */
import { parseArgs } from 'node:util';
import { walkThroughYears } from './support/walk-through-years.ts';

const { values } = parseArgs({
  options: { population: { type: 'string', default: '10000' }, years: { type: 'string', default: '6' } },
});
const population = Number(values.population);
const days = Math.round(Number(values.years) * 365.25);

const started = performance.now();
const found = await walkThroughYears(
  { population, from: '2026-11-21', days, step: 1, sample: 20 },
  (day, { looks }) => {
    if (looks % 365 === 0) console.log(`${day} …`);
  },
);
const { looks, disclosures, recordsShown, storedAnswersRead, violations } = found;
const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(
  `${population} organisations, ${looks} days, ${disclosures} disclosures on five bases, ${recordsShown} records shown, ` +
    `${storedAnswersRead} stored answers read again: ${violations.length} shown outside their period (${seconds} s)`,
);
for (const violation of violations) console.log(`  ${violation}`);
process.exitCode = violations.length === 0 ? 0 : 1;
