import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composePlatform, type Platform } from '../../compose.ts';
import { startIdentityProvider } from '../../sign-in/testing/identity-provider.ts';
import { openDatabase } from '../../store/open-database.ts';
import { runAdmin } from './run-admin.ts';

const main = join(import.meta.dirname, '..', '..', 'main.ts');
let data: string;
let platform: Platform;

/** In this process, on the file the platform is running on. */
async function run(...args: string[]): Promise<{ status: number; prints: string; says: string }> {
  const printed: string[] = [];
  const said: string[] = [];
  const status = await runAdmin(args, {
    open: () => openDatabase({ file: join(data, 'platform.sqlite') }),
    print: (text) => printed.push(text),
    printError: (text) => said.push(text),
    now: Date.now,
  });
  return { status, prints: printed.join('\n'), says: said.join('\n') };
}

async function admin(...args: string[]): Promise<string> {
  const { status, prints, says } = await run(...args);
  expect([status, says]).toEqual([0, '']);
  return prints;
}

/** What it says, and that it says nothing else. */
async function refused(...args: string[]) {
  const { status, prints, says } = await run(...args);
  expect(prints).toBe('');
  return { status, says };
}

async function issue(...args: string[]) {
  const [id, token] = (await admin('key', 'issue', ...args)).split('\t');
  return { id: id!, token: token! };
}

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'credit-check-admin-'));
  // Running beside: what the command line does counts at once.
  platform = await composePlatform({ data, publicUrl: 'http://platform.test', limits: 'production' });
  await admin('organization', 'create', '--id', 'agency', '--name', '示例代理机构', '--kind', 'agency');
});
afterAll(async () => {
  await platform.close();
  await rm(data, { recursive: true });
});

async function ask(token: string, more: Record<string, string> = {}, purpose = 'bid-qualification') {
  const response = await platform.app.request('/v1/queries', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...more },
    body: JSON.stringify({
      subject: { scheme: 'uscc', id: '91990000MAT0000183' },
      basis: 'public',
      purpose: { code: purpose },
    }),
  });
  const body = (await response.json()) as { code?: string; status: unknown };
  return { status: response.status, code: body.code };
}

test('no organisation is created under an id that is taken, or that the log has for subjects themselves (D6)', async () => {
  for (const id of ['agency', 'self']) {
    const created = await refused('organization', 'create', '--id', id, '--name', '示例单位', '--kind', 'employer');
    expect(created).toEqual({ status: 1, says: expect.stringContaining(`there is an organisation ${id} already`) });
  }
});

describe('keys', () => {
  test('a secret key asks as its organisation from the moment it is printed, until it is revoked', async () => {
    const { id, token } = await issue('--organization', 'agency', '--type', 'secret', '--label', '开标系统');
    expect(await ask(token)).toMatchObject({ status: 200 });
    expect(await admin('key', 'list', '--organization', 'agency')).toContain('开标系统');
    expect(await admin('key', 'revoke', '--organization', 'agency', '--key', id)).toBe(`revoked ${id}`);
    expect(await ask(token)).toMatchObject({ status: 401, code: 'credential.invalid' });
  });

  test('no list and no record of acts ever shows a token', async () => {
    const { id, token } = await issue('--organization', 'agency', '--type', 'secret');
    const shown = (await admin('key', 'list', '--organization', 'agency', '--json')) + (await admin('acts', '--json'));
    expect(shown).toContain(id);
    expect(shown).not.toContain(token);
  });

  test('a rotated key lives on for the overlap, and no longer without one', async () => {
    const first = await issue('--organization', 'agency', '--type', 'secret');
    const rotated = ['key', 'rotate', '--organization', 'agency', '--key'];
    const [secondId, second] = (await admin(...rotated, first.id, '--overlap-hours', '2')).split('\t');
    expect((await Promise.all([ask(first.token), ask(second!)])).map(({ status }) => status)).toEqual([200, 200]);
    const [, third] = (await admin(...rotated, secondId!)).split('\t');
    expect(await ask(second!)).toMatchObject({ status: 401 });
    expect(await ask(third!)).toMatchObject({ status: 200 });
  });

  test('a publishable key asks from its origins and for its purposes; both can be narrowed', async () => {
    const limits = ['--origins', 'https://site.example', '--purposes', 'supplier-directory,bid-qualification'];
    const { id, token } = await issue('--organization', 'agency', '--type', 'publishable', ...limits);
    const origin = 'https://site.example';
    expect(await ask(token, { origin })).toMatchObject({ status: 200 });
    expect(await ask(token, { origin: 'https://other.example' })).toMatchObject({ code: 'origin.not-allowed' });
    const narrower = ['--origins', 'https://site.example', '--purposes', 'supplier-directory'];
    await admin('key', 'restrict', '--organization', 'agency', '--key', id, ...narrower);
    expect(await ask(token, { origin })).toMatchObject({ code: 'purpose.invalid' });
    expect(await ask(token, { origin }, 'supplier-directory')).toMatchObject({ status: 200 });
  });

  test.each([
    ['a publishable key without origins', ['--type', 'publishable'], /needs the origins/],
    ['a publishable key for any purpose', ['--type', 'publishable', '--origins', 'https://a.example'], /purposes/],
    [
      'an origin with a path',
      ['--type', 'publishable', '--origins', 'https://a.example/x', '--purposes', 'hiring'],
      /no origin/,
    ],
    ['a secret key for a browser', ['--type', 'secret', '--origins', 'https://a.example'], /no origins/],
    ['a purpose that is none', ['--type', 'secret', '--purposes', 'curiosity'], /no purpose/],
  ])('%s is refused', async (_, args, reason) => {
    const { status, says } = await refused('key', 'issue', '--organization', 'agency', ...args);
    expect(status).toBe(1);
    expect(says).toMatch(reason);
  });

  test("another organisation's key is out of reach", async () => {
    const { id } = await issue('--organization', 'agency', '--type', 'secret');
    await admin('organization', 'create', '--id', 'other', '--name', '示例他人', '--kind', 'agency');
    expect(await refused('key', 'revoke', '--organization', 'other', '--key', id)).toMatchObject({ status: 1 });
  });
});

describe('organisations and staff', () => {
  test('what the law leaves to authorities no other kind gets', async () => {
    const create = ['organization', 'create', '--id', 'bold', '--name', '示例大胆', '--kind', 'employer'];
    expect(await refused(...create, '--bases', 'ex-officio')).toMatchObject({
      status: 1,
      says: expect.stringMatching(/may not ask on ex-officio/),
    });
  });

  test('an authority asks ex officio only where that was said', async () => {
    await admin('organization', 'create', '--id', 'bureau', '--name', '示例局', '--kind', 'authority');
    const invite = ['staff', 'invite', '--organization', 'bureau', '--login', 'li@bureau', '--role', 'duty-officer'];
    expect(await refused(...invite, '--bases', 'ex-officio')).toMatchObject({
      says: expect.stringMatching(/itself may not ask/),
    });
    await admin('organization', 'change', '--id', 'bureau', '--bases', 'public,ex-officio');
    expect(await admin(...invite, '--bases', 'public,ex-officio')).toBe('invited li@bureau');
    expect(await admin('staff', 'list', '--organization', 'bureau')).toContain(
      'li@bureau\tduty-officer\tpublic,ex-officio',
    );
    expect(await refused(...invite)).toMatchObject({ says: expect.stringMatching(/invited already/) });
    await admin('staff', 'remove', '--organization', 'bureau', '--login', 'li@bureau');
    expect(await admin('staff', 'list', '--organization', 'bureau')).toBe('');
  });

  test("a login that reads as a subject's identifier is refused: it would be that subject's file", async () => {
    const invite = ['staff', 'invite', '--organization', 'agency', '--role', 'officer', '--login'];
    expect(await refused(...invite, '99000019900101005X')).toMatchObject({
      says: expect.stringMatching(/reads as an identifier/),
    });
  });

  test('who did what is kept, newest first', async () => {
    await admin('organization', 'change', '--id', 'agency', '--name', '示例代理机构（更名）');
    const [newest] = JSON.parse(await admin('acts', '--organization', 'agency', '--json'));
    expect(newest).toMatchObject({ actor: 'command-line', act: 'organization.change', target: 'agency' });
  });
});

describe('identity providers', () => {
  test('connects one that can be reached, and never shows its secret', async () => {
    const provider = await startIdentityProvider('http://platform.test/sign-in/return');
    const secret = join(data, 'secret.txt');
    await writeFile(secret, `${provider.clientSecret}\n`);
    const connect = [
      'identity-provider',
      'connect',
      '--id',
      'staff',
      '--name',
      '示例统一身份',
      '--client-id',
      'platform',
    ];
    const more = ['--login-claim', 'email', '--organization', 'agency', '--client-secret-file', secret];
    expect(await admin(...connect, ...more, '--issuer', provider.issuer)).toBe('connected staff');
    const listed = await admin('identity-provider', 'list', '--json');
    expect(JSON.parse(listed)).toMatchObject([{ id: 'staff', login_claim: 'email', organization_id: 'agency' }]);
    expect(listed).not.toContain(provider.clientSecret);
    await provider.close();
    const gone = await refused(...connect, ...more, '--issuer', 'http://127.0.0.1:9');
    expect(gone).toMatchObject({ status: 1, says: expect.stringMatching(/can be reached/) });
    const plain = await refused(...connect, ...more, '--issuer', 'http://identity.example');
    expect(plain).toMatchObject({ status: 1, says: expect.stringMatching(/no https address/) });
    expect(await admin('identity-provider', 'disconnect', '--id', 'staff')).toBe('disconnected staff');
  });
});

describe('the command line itself', () => {
  test('npm run server -- admin: the same commands, in a process of their own', () => {
    const args = [main, 'admin', 'organization', 'list', '--data', data];
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, expect.stringContaining('示例代理机构')]);
  });

  test('CREDIT_DATA names the folder for each of them', () => {
    const env = { ...process.env, CREDIT_DATA: data };
    const { stdout } = spawnSync(process.execPath, [main, 'admin', 'organization', 'list'], { encoding: 'utf8', env });
    expect(stdout).toContain('示例代理机构');
  });

  test('--help says every command', async () => {
    for (const command of ['organization create', 'staff invite', 'key rotate', 'identity-provider connect', 'acts'])
      expect(await admin('--help')).toContain(command);
  });

  test.each([
    ['an option it does not know', ['key', 'list', '--everything'], /--everything/],
    ['a command it does not know', ['key', 'steal'], /no command key steal/],
    ['a word every object knows', ['constructor'], /no command constructor/],
  ])('%s: exit code 2', async (_, args, says) => {
    expect(await refused(...args)).toMatchObject({ status: 2, says: expect.stringMatching(says) });
  });

  test('a list says what its columns are, and nothing where it is empty', async () => {
    const [heading, first] = (await admin('organization', 'list')).split('\n');
    expect(heading!.split('\t')).toEqual(['id', 'name', 'kind', 'bases']);
    expect(first!.split('\t')[0]).toBe('agency');
    expect(await admin('identity-provider', 'list')).toBe('');
  });

  test('a missing option is named', async () => {
    expect(await refused('key', 'list')).toMatchObject({ status: 1, says: '--organization is missing' });
  });
});
