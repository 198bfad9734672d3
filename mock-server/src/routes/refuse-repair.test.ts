import { afterAll, expect, it } from 'vitest';
import { procedureCalls } from '../authority/testing/procedures.ts';
import { about, openTestPlatform, organizations } from '../query/testing/test-platform.ts';

const platform = await openTestPlatform();
const { ask, decide } = procedureCalls(platform);
afterAll(() => platform.close());

it('a repair that is refused changes nothing but says why; it may be asked for again (O4: GX62, BT59)', async () => {
  const { repairId } = (await ask()).body;
  expect((await decide(repairId, 'refuse', {})).body.code).toBe('request.malformed');
  const { body } = await decide(repairId, 'refuse', { reason: '罚款未缴清' });
  expect([body.state, body.effect, body.steps[0]?.reason]).toEqual(['refused', undefined, '罚款未缴清']);
  expect((await platform.ask(about(organizations.adverse))).body.records).toHaveLength(2);
  expect((await ask()).status).toBe(201);
});
