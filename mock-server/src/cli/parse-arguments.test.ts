import { describe, expect, it } from 'vitest';
import { parseArguments, usage } from './parse-arguments.ts';

const run = (argv: string[], environment: NodeJS.ProcessEnv = {}) => {
  const parsed = parseArguments(argv, environment);
  if (parsed.kind !== 'run') throw new Error(JSON.stringify(parsed));
  return parsed.arguments;
};

describe('the command line', () => {
  it('needs nothing: local, real data, real limits', () => {
    expect(run([])).toEqual({
      port: 8787,
      host: '127.0.0.1',
      publicUrl: undefined,
      trustedProxies: [],
      data: '.data',
      database: undefined,
      sandbox: false,
      now: undefined,
      demo: true,
      population: 0,
      limits: 'production',
      logTermYears: 5,
      logKey: undefined,
    });
  });

  it('takes every option', () => {
    const argv =
      '--port 0 --host 0.0.0.0 --public-url https://credit.example --trusted-proxy 10.0.0.0/8 --trusted-proxy loopback --data folder --database postgres://u:p@db.example/credit --sandbox --now 2026-11-22T00:00:00+08:00 --no-demo --population 500 --limits production --log-term-years 7';
    expect(run(argv.split(' '), { CREDIT_LOG_KEY: 'PRIVATE+KEY+…' })).toEqual({
      port: 0,
      host: '0.0.0.0',
      publicUrl: 'https://credit.example',
      trustedProxies: ['10.0.0.0/8', 'loopback'],
      data: 'folder',
      database: 'postgres://u:p@db.example/credit',
      sandbox: true,
      now: Date.parse('2026-11-22T00:00:00+08:00'),
      demo: false,
      population: 500,
      limits: 'production',
      logTermYears: 7,
      logKey: 'PRIVATE+KEY+…',
    });
  });

  it('is generous in the sandbox unless told otherwise', () => {
    expect(run(['--sandbox']).limits).toBe('sandbox');
  });

  it('comes before the environment, which comes before the defaults', () => {
    const environment = { PORT: '9000', HOST: '::1', CREDIT_DATA: '/srv/credit' };
    expect(run([], environment)).toMatchObject({ port: 9000, host: '::1', data: '/srv/credit' });
    const argv = ['--port', '1', '--host', 'h', '--data', 'd'];
    expect(run(argv, environment)).toMatchObject({ port: 1, host: 'h', data: 'd' });
    expect(run([], { CREDIT_DATA: '' }).data).toBe('.data');
  });

  it.each([
    ['an unknown option', ['--prot', '1'], /--prot/],
    ['a word too many', ['serve'], /serve/],
    ['a missing value', ['--port'], /--port/],
    ['a proxy that is no address', ['--trusted-proxy', 'credit.example'], /--trusted-proxy.*credit\.example/],
    ['a port that is none', ['--port', '65536'], /--port/],
    ['a port that is a word', ['--port', 'http'], /--port/],
    ['a day for an instant', ['--sandbox', '--now', '2026-11-21'], /--now/],
    ['a clock of its own outside the sandbox', ['--now', '2026-11-21T10:00:00+08:00'], /needs --sandbox/],
    ['a population outside the sandbox', ['--population', '5'], /needs --sandbox/],
    ['too many subjects', ['--sandbox', '--population', '10000001'], /--population/],
    ['a log without a term', ['--log-term-years', '0'], /--log-term-years/],
    ['unknown limits', ['--limits', 'none'], /--limits/],
    ['generous limits outside the sandbox', ['--limits', 'sandbox'], /needs --sandbox/],
    ['an address with a path', ['--public-url', 'https://credit.example/a'], /--public-url/],
    ['a database that is no PostgreSQL', ['--database', 'mysql://localhost/credit'], /--database/],
    ['a database that is no address', ['--database', 'postgres://local host'], /--database/],
    ['a database whose keys are forgotten', ['--database', 'postgres://h/n', '--data', ':memory:'], /--data/],
  ])('refuses %s and says so', (_what, argv, reason) => {
    expect(parseArguments(argv, {})).toEqual({ kind: 'wrong', reason: expect.stringMatching(reason) });
  });

  it('takes the database from the environment too, where it is set to something', () => {
    const url = 'postgresql://localhost/credit';
    expect(run([], { DATABASE_URL: url }).database).toBe(url);
    expect(run(['--database', 'postgres://other/one'], { DATABASE_URL: url }).database).toBe('postgres://other/one');
    expect(run([], { DATABASE_URL: '' }).database).toBeUndefined();
  });

  it('never repeats a database’s password', () => {
    const parsed = parseArguments(['--database', 'postgres://u:geheim@h h/n'], {});
    expect(JSON.stringify(parsed)).not.toContain('geheim');
  });

  it('shows help before it complains', () => {
    expect(parseArguments(['--help', '--port', 'x'], {})).toEqual({ kind: 'help' });
    for (const option of ['--port', '--host', '--data', '--database', '--sandbox', '--now', '--no-demo', '--limits']) {
      expect(usage).toContain(option);
    }
  });
});
