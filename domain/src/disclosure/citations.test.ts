import { describe, expect, it } from 'vitest';
import { type CitationLocale, citationName } from './citations.ts';

describe('citationName', () => {
  it.each<[string, CitationLocale, string]>([
    ['GX27', 'zh-CN', '《广西壮族自治区社会信用条例》第二十七条'],
    ['GX27', 'zh-TW', '《廣西壯族自治區社會信用條例》第二十七條'],
    ['GX27', 'en', 'Guangxi Zhuang Autonomous Region Social Credit Regulation, Article 27'],
    ['GX42(2)', 'zh-CN', '《广西壮族自治区社会信用条例》第四十二条第（二）项'],
    ['GX42(2)', 'en', 'Guangxi Zhuang Autonomous Region Social Credit Regulation, Article 42(2)'],
    ['BT10', 'zh-CN', '《兵团社会信用管理办法（试行）》第十条'],
    ['BT30', 'zh-CN', '《兵团社会信用管理办法（试行）》第三十条'],
    ['BT49(10)', 'zh-TW', '《兵團社會信用管理辦法（試行）》第四十九條第（十）項'],
    ['BT5', 'zh-CN', '《兵团社会信用管理办法（试行）》第五条'],
    ['NDRC36', 'zh-CN', '《信用修复管理办法》（国家发展和改革委员会令第36号）'],
  ])('spells %s in %s', (citation, locale, name) => {
    expect(citationName(citation, locale)).toBe(name);
  });

  it.each(['XX1', 'GX', 'NDRC99', 'toString', '', '§GX27', 'GX27 ff.', 'GX123'])(
    'gives back what it does not know: %j',
    (citation) => {
      expect(citationName(citation, 'zh-CN')).toBe(citation);
    },
  );
});
