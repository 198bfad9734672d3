import { describe, expect, it } from 'vitest';
import { formatCheckpoint, parseCheckpoint } from './checkpoint.ts';

const root = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=';

describe('the text of a checkpoint (C2SP tlog-checkpoint)', () => {
  it('is read as the specification writes it, and written as it was read', () => {
    const text = `example.com/behind-the-sofa\n20852163\n${root}\n`;
    const checkpoint = parseCheckpoint(text)!;
    expect(checkpoint).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20852163 });
    expect(formatCheckpoint(checkpoint)).toBe(text);
  });

  it('may have extension lines, which say nothing here', () => {
    expect(parseCheckpoint(`o\n0\n${root}\nextension\n`)).toMatchObject({ origin: 'o', size: 0 });
  });

  it.each([
    ['no newline at its end', `o\n1\n${root}`],
    ['a line missing', `o\n1\n`],
    ['an empty line', `o\n1\n${root}\n\n`],
    ['an empty origin', `\n1\n${root}\n`],
    ['a leading zero', `o\n01\n${root}\n`],
    ['a sign', `o\n-1\n${root}\n`],
    ['a size beyond 2^53', `o\n9007199254740992\n${root}\n`],
    ['a root that is too short', `o\n1\n${root.slice(0, -4)}\n`],
    ['a root with stray bits', `o\n1\n${root.replace('q2I=', 'q2J=')}\n`],
  ])('is refused with %s', (_, text) => {
    expect(parseCheckpoint(text)).toBeUndefined();
  });
});
