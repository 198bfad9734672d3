import { expect, it } from 'vitest';
import { parsePlatformAddress } from './platform-address.ts';

it.each([
  ['https://credit.example', 'https://credit.example'],
  [' https://credit.example/ ', 'https://credit.example'],
  ['https://credit.example:8443', 'https://credit.example:8443'],
  ['http://127.0.0.1:8787', 'http://127.0.0.1:8787'],
  ['http://localhost:8787/', 'http://localhost:8787'],
])('takes %s', (text, address) => {
  expect(parsePlatformAddress(text)).toEqual({ ok: true, address });
});

it.each([
  ['', 'malformed'],
  ['credit.example', 'malformed'],
  ['ftp://credit.example', 'malformed'],
  ['javascript:alert(1)', 'malformed'],
  ['https://user:secret@credit.example', 'malformed'],
  ['http://credit.example', 'insecure'],
  ['http://127.0.0.1.credit.example', 'insecure'],
  ['https://credit.example/v1', 'has-path'],
  ['https://credit.example/?a=1', 'has-path'],
])('refuses %s: %s', (text, reason) => {
  expect(parsePlatformAddress(text)).toEqual({ ok: false, reason });
});
