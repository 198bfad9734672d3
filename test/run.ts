/**
 * `npm test`: every check in order, each timed; stops at the first that fails. The last line counts the tests that ran.
 * `npm test -- NAME…` runs only the named steps.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** JSON report the step leaves behind, to count its tests by. */
  readonly report?: string;
}

const steps: readonly Step[] = [
  { name: 'browsers', command: ['node', 'test/support/install-browsers.ts'] },
  { name: 'lint', command: ['biome', 'ci', '--error-on-warnings'] },
  { name: 'build', command: ['npm', 'run', 'build', '--silent'] },
  { name: 'types', command: ['tsc', '-b'] },
  { name: 'unused', command: ['knip'] },
  { name: 'size', command: ['size-limit'] },
  {
    name: 'unit',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', '--outputFile.json=test-results/unit.json'],
    report: 'test-results/unit.json',
  },
  { name: 'e2e', command: ['playwright', 'test'], report: 'test-results/e2e.json' },
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`Unknown step ${unknown.join(', ')}; there are: ${steps.map((step) => step.name).join(', ')}.`);
  process.exit(2);
}

rmSync('test-results', { recursive: true, force: true });
mkdirSync('test-results');
const timings: string[] = [];
let failed: string | undefined;

for (const { name, command } of steps.filter((step) => asked.length === 0 || asked.includes(step.name))) {
  console.log(`\n── ${name}: ${command.join(' ')}`);
  const started = performance.now();
  const [program, ...args] = command;
  const { status } = spawnSync(program, args, { stdio: 'inherit' });
  timings.push(`${name} ${((performance.now() - started) / 1000).toFixed(0)} s`);
  if (status !== 0) {
    failed = name;
    break;
  }
}

const counts = steps.flatMap(({ report }) => (report !== undefined && existsSync(report) ? [count(report)] : []));
const passedTotal = counts.reduce((sum, { passed }) => sum + passed, 0);
const failedTotal = counts.reduce((sum, { failed }) => sum + failed, 0);
console.log(`\n${timings.join(' · ')}`);
if (failed !== undefined) console.log(`Failed at: ${failed}`);
console.log(`${passedTotal} passed, ${failedTotal} failed`);
process.exit(failed === undefined ? 0 : 1);

/** Vitest's and Playwright's JSON reports, each in its own words. */
function count(report: string): { passed: number; failed: number } {
  const json = JSON.parse(readFileSync(report, 'utf8'));
  if (json.stats !== undefined) return { passed: json.stats.expected, failed: json.stats.unexpected };
  return { passed: json.numPassedTests, failed: json.numFailedTests };
}
