import { expect, it } from 'vitest';
import { panelAddress, typedBidder } from './typed-bidder.ts';

const ORIGIN = 'chrome-extension://id';

it.each(['91990000MAT0000183', '沙盒示例云汀建筑工程有限公司', 'a&b=c #1'])('hands %s on as it was typed', (text) => {
  expect(typedBidder(ORIGIN + panelAddress(` ${text} `))).toBe(text);
});

it('hands on no more than a name can be, and nothing where nothing was typed', () => {
  expect(typedBidder(ORIGIN + panelAddress('沙'.repeat(1000)))).toHaveLength(200);
  expect(typedBidder(`${ORIGIN}/sidepanel.html`)).toBe('');
});
