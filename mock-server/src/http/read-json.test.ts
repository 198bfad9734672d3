import { describe, expect, it } from 'vitest';
import { decodeUtf8, JSON_DEPTH_MAX, parseJson } from './read-json.ts';

const parse = (text: string) => parseJson(decodeUtf8(Buffer.from(text)));
const nested = (depth: number) => `${'[{"a":'.repeat(depth / 2)}1${'}]'.repeat(depth / 2)}`;

describe('parseJson', () => {
  it('takes JSON as deep as the limit, with a byte order mark, with any Unicode', () => {
    expect(() => parse(nested(JSON_DEPTH_MAX))).not.toThrow();
    expect(parse('\ufeff{"a":1}')).toEqual({ a: 1 });
    expect(parse('{"a":"\\ud83d\\ude00 沙盒 😀"}')).toEqual({ a: '😀 沙盒 😀' });
  });

  it('takes text that only looks dangerous', () => {
    const text = { a: `${'[{'.repeat(100)}"\\`, b: 'constructor', c: '\\ud800', __d__: null };
    expect(parse(JSON.stringify(text))).toEqual(text);
  });

  it.each([
    ['deeper nesting', nested(JSON_DEPTH_MAX + 2), /deeper than 32/],
    ['half a surrogate pair in a value', '{"a":["\\uD800"]}', /surrogate/],
    ['half a surrogate pair in a key', '{"\\udc00":1}', /surrogate/],
    ['a pair the wrong way round', '{"a":"\\ude00\\ud83d"}', /surrogate/],
    ['a key that reaches for the prototype', '{"a":{"__proto__":{}}}', /reserved key/],
    ['one that hides behind an escape', '{"a":{"__pr\\u006fto__":{}}}', /reserved key/],
    ['two values', '{} {}', /not JSON/],
    ['NaN', '{"a":NaN}', /not JSON/],
    ['nothing', '', /not JSON/],
  ])('refuses %s', (_what, text, detail) => {
    expect(() => parse(text)).toThrow(
      expect.objectContaining({ code: 'request.malformed', message: expect.stringMatching(detail) }),
    );
  });

  it('refuses what is not UTF-8', () => {
    expect(() => decodeUtf8(Uint8Array.of(0x22, 0xc3, 0x28, 0x22))).toThrow(/not UTF-8/);
  });

  it('never quotes the body', () => {
    expect(() => parse('91990000MAT000026X')).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('MAT000026X') }),
    );
  });

  it('is done with a megabyte of backslashes at once', () => {
    const start = process.threadCpuUsage();
    parse(`"${'\\\\'.repeat(500_000)}\\ud83d\\ude00"`);
    expect(process.threadCpuUsage(start).user).toBeLessThan(1_000_000);
  });
});
