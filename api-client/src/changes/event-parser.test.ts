import { describe, expect, it } from 'vitest';
import { createEventParser, type StreamEvent } from './event-parser.ts';

const read = (...pieces: string[]): StreamEvent[] => pieces.flatMap(createEventParser());
const message = (data: string, id?: string) => ({ type: 'message', id, data });

describe('the examples of WHATWG HTML §9.2.6', () => {
  it.each<[string, string, StreamEvent[]]>([
    ['lines of data are one event', 'data: YHOO\ndata: +2\ndata: 10\n\n', [message('YHOO\n+2\n10')]],
    [
      'a comment, ids, a value without a space, an event that the end cuts off',
      ': test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event',
      [{ comment: 'test stream' }, message('first event', '1'), message('second event', '')],
    ],
    ['fields without a value', 'data\n\ndata\ndata\n\ndata:', [message(''), message('\n')]],
    [
      'one space after the colon is not of the value',
      'data:test\n\ndata: test\n\n',
      [message('test'), message('test')],
    ],
  ])('%s', (_, text, events) => {
    expect(read(text)).toEqual(events);
  });
});

it('keeps the last id, and the name of an event for that event only', () => {
  expect(read('event: superseded\nid: 7\ndata: a\n\ndata: b\n\n')).toEqual([
    { type: 'superseded', id: '7', data: 'a' },
    message('b', '7'),
  ]);
});

it.each(['\n', '\r\n', '\r'])('takes lines that end in %j, cut anywhere', (end) => {
  const text = ['event: superseded', 'id: 1', 'data: {"a":"b: c"}', '', ': checked', '', 'data: x', '', ''].join(end);
  const whole = [{ type: 'superseded', id: '1', data: '{"a":"b: c"}' }, { comment: 'checked' }, message('x', '1')];
  for (let at = 0; at <= text.length; at++) expect(read(text.slice(0, at), text.slice(at), '\n')).toEqual(whole);
  expect(read(...text, '\n')).toEqual(whole);
});

it('passes over fields it does not know', () => {
  expect(read('retry: 10\nwhatever: 1\n\ndata: a\n\n')).toEqual([message('a')]);
});

it.each([
  ['in one line', ['data: ', 'x'.repeat(100_001)]],
  ['line by line', Array.from({ length: 100 }, () => `data: ${'x'.repeat(1000)}\n`)],
])('takes no event without an end, %s', (_, pieces) => {
  expect(() => pieces.map(createEventParser())).toThrow('An event has no end');
});
