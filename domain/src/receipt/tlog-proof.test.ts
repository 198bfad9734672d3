import { describe, expect, it } from 'vitest';
import { formatTlogProof, parseTlogProof } from './tlog-proof.ts';

const hash = 'gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=';
const checkpoint =
  'example.com/fancylog\n1\nsFodV/vSp5O8n9a8QpW6PRY97tfOSW5bsc2Xl/EQi08=\n\n— example.com/fancylog AAAAAAA=\n';
const written = `c2sp.org/tlog-proof@v1\nindex 73894\n${hash}\n${hash}\n\n${checkpoint}`;

describe('a proof of inclusion (C2SP tlog-proof)', () => {
  it('is read and written', () => {
    const proof = parseTlogProof(written)!;
    expect(proof).toMatchObject({ index: 73894, checkpoint });
    expect(proof.hashes).toHaveLength(2);
    expect(formatTlogProof(proof)).toBe(written);
  });

  it('has no hashes in a log of one entry', () => {
    const single = `c2sp.org/tlog-proof@v1\nindex 0\n\n${checkpoint}`;
    expect(parseTlogProof(single)).toEqual({ index: 0, hashes: [], checkpoint });
    expect(formatTlogProof({ index: 0, hashes: [], checkpoint })).toBe(single);
  });

  it('may carry extra data, which nothing vouches for', () => {
    expect(parseTlogProof(written.replace('index', 'extra AAEC\nindex'))).toMatchObject({ index: 73894 });
  });

  it.each([
    ['another version', written.replace('@v1', '@v2')],
    ['no index', written.replace('index 73894\n', '')],
    ['a leading zero', written.replace('73894', '073894')],
    ['extra data that is not base64', written.replace('index', 'extra A\nindex')],
    ['extra data in another place', written.replace(hash, `extra AAEC\n${hash}`)],
    ['a hash that is too short', written.replace(hash, hash.slice(4))],
    ['carriage returns', written.replaceAll('\n', '\r\n')],
    ['no checkpoint', written.slice(0, written.indexOf('\n\n'))],
    ['a path longer than any tree has', written.replace(hash, `${hash}\n`.repeat(60) + hash)],
  ])('is refused with %s', (_, proof) => {
    expect(parseTlogProof(proof)).toBeUndefined();
  });
});
