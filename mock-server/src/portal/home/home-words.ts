import type { Language } from '../../pages/words.ts';

interface HomeWords {
  /** What each page is for, by its path. */
  readonly leads: Readonly<Record<string, string>>;
  readonly waiting: (count: number) => string;
  /** Notices that can be answered. */
  readonly notices: (count: number) => string;
  readonly everywhere: string;
  readonly everywhereHint: string;
}

export const homeWords: Readonly<Record<Language, HomeWords>> = {
  'zh-CN': {
    leads: {
      '/portal/file': '平台归集的关于您的全部信用信息，来源、期限与变更；打印报告，下载数据。',
      '/portal/notices': '拟将您列入严重失信主体名单的告知；作出决定之前可以陈述、申辩。',
      '/portal/queries': '谁在何时、为何、依何方式查询过您，结果如何。',
      '/portal/consents': '向您请求的和您给出的授权；可以拒绝，可以随时撤回。',
      '/portal/share-codes': '把一次授权交给您选定的单位。',
      '/portal/objections': '信息有误、遗漏或者不应显示的，提出异议。',
      '/portal/repairs': '纠正失信行为之后申请信用修复，或者申请移出名单。',
      '/portal/preferences': '正面信息是否公开，不再接受谁的授权请求。',
      '/portal/desk': '待办的异议、修复和名单事项，最紧急的在前。',
      '/portal/staff': '本单位谁可以依何方式查询。',
      '/portal/keys': '本单位的接口密钥。',
      '/portal/acts': '谁在何时变更过人员与密钥。',
    },
    waiting: (count) => `有 ${count} 项授权请求等待您答复。`,
    notices: (count) => `有 ${count} 份列入严重失信主体名单的告知，您可以陈述、申辩。`,
    everywhere: '退出所有设备',
    everywhereHint: '在别的设备上忘记退出，或者设备遗失的，一次全部退出，包括浏览器扩展。',
  },
  en: {
    leads: {
      '/portal/file':
        'Everything the platform holds about you: sources, periods, changes; a report to print, the data to keep.',
      '/portal/notices': 'Notices that you are to be put on a severe list, and your answer before it is decided.',
      '/portal/queries': 'Who asked about you, when, why, on which basis, and what came of it.',
      '/portal/consents': 'What you were asked for and what you granted; refuse, or withdraw at any time.',
      '/portal/share-codes': 'Hand one consent to an organisation of your choice.',
      '/portal/objections': 'Object to what is wrong, missing or should not be shown.',
      '/portal/repairs': 'Apply for credit repair once conduct is corrected, or to leave a list.',
      '/portal/preferences': 'Whether positive records are public, and who may not ask you for consent.',
      '/portal/desk': 'Objections, repairs and listings to be decided, the most urgent first.',
      '/portal/staff': 'Who of your organisation may ask, and on which basis.',
      '/portal/keys': 'The keys of your organisation to the API.',
      '/portal/acts': 'Who changed staff and keys, and when.',
    },
    waiting: (count) =>
      `${count} ${count === 1 ? 'request' : 'requests'} for consent ${count === 1 ? 'waits' : 'wait'} for your answer.`,
    notices: (count) =>
      `${count} ${count === 1 ? 'notice says' : 'notices say'} that you are to be put on a severe list: you may state your case.`,
    everywhere: 'Sign out everywhere',
    everywhereHint:
      'Forgot to sign out elsewhere, or lost a device? This ends all your sessions, the browser extension’s too.',
  },
};
