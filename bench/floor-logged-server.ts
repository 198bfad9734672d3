/**
 * The floor of a durable query: a Hono handler that reads the request, logs an answer (`floor-queries.ts`) in a commit it
 * shares with others, signs once a commit, and writes the answer as JSON. `node floor-logged-server.ts DATABASE ANSWERS`;
 * prints where it listens.
 */
import { generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Answer } from '@credit-check/domain/contract/answer';
import type { QueryRequest } from '@credit-check/domain/contract/query';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { openFloorQueries } from './floor-queries.ts';
import { shareCommits } from './share-commits.ts';

const [database, sample] = process.argv.slice(2) as [string, string];
const answers = JSON.parse(readFileSync(sample, 'utf8')) as Answer[];
const bySubject = new Map(answers.map((answer) => [answer.subject.id, answer]));
const insertAll = await openFloorQueries(database);
const { privateKey } = generateKeyPairSync('ed25519');
const checkpoint = Buffer.alloc(128);
const log = shareCommits(async (group: readonly Answer[]) => {
  insertAll(group);
  sign(null, checkpoint, privateKey);
});

const app = new Hono();
app.post('/v1/queries', async (c) => {
  const { subject } = await c.req.json<QueryRequest>();
  const answer = bySubject.get(subject.id)!;
  await log(answer);
  return c.body(JSON.stringify(answer), 200, { 'content-type': 'application/json' });
});

serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, (address: AddressInfo) => {
  console.log(`http://127.0.0.1:${address.port}`);
});
