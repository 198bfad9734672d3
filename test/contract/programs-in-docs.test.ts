/** The programs in READMEs and guides, as a reader pastes them into a file of their own. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startPlatform } from '@credit-check/mock-server/server';
import { afterAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const platform = await startPlatform({ port: 0, host: '127.0.0.1', data: ':memory:', sandbox: {}, limits: 'sandbox' });
afterAll(() => platform.close());

it.each([
  ['README.md', /^adverse-records\n$/],
  ['api-client/README.md', /^adverse-records 1\n$/],
  ['docs/consent.md', /^for the candidate: http:\S+\nconsent\.pending\n$/],
])('%s: its program runs and says what it says it does', async (file, said) => {
  const text = readFileSync(join(root, file), 'utf8');
  const [, code] = /<!-- example: \w+\.mjs -->\n```js\n(.*?)\n```/s.exec(text)!;
  const here = code!
    .replaceAll('http://127.0.0.1:8787', platform.url)
    // The rooms' sources stand for the package.
    .replaceAll("'@credit-check/api-client'", "'@credit-check/api-client/index'");
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', here], {
    cwd: root,
  });
  expect(stderr).toBe('');
  expect(stdout).toMatch(said);
});
