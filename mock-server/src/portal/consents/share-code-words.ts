import type { Language } from '../../pages/words.ts';

interface ShareCodeWords {
  readonly title: string;
  readonly lead: string;
  readonly forWhom: string;
  readonly anyone: string;
  readonly choose: string;
  readonly noFinance: string;
  readonly make: string;
  readonly made: string;
  readonly madeLead: (until: string) => string;
  readonly again: string;
}

export const shareCodeWords: Readonly<Record<Language, ShareCodeWords>> = {
  'zh-CN': {
    title: '分享码',
    lead: '您可以主动让一个单位查询您的信用信息：把分享码告诉对方，对方兑换一次，即得到您在这里写明的授权。',
    forWhom: '给谁',
    anyone: '得到分享码的任一单位',
    choose: '您提供哪些信息？',
    noFinance: '收入与财产不能通过分享码提供：须由对方说明理由，您单独签名。',
    make: '生成分享码',
    made: '您的分享码',
    madeLead: (until) => `请告诉对方。只能兑换一次，${until} 之前有效。平台不保存它，离开本页后无法再次显示。`,
    again: '再生成一个',
  },
  en: {
    title: 'Share code',
    lead: 'You can offer an organisation to query your credit information: tell it the code, it redeems it once and holds the consent you describe here.',
    forWhom: 'For whom',
    anyone: 'whichever organisation is told the code',
    choose: 'Which information do you offer?',
    noFinance:
      'Income and property cannot be offered by a code: who asks has to explain why, and you sign for it separately.',
    make: 'Make the code',
    made: 'Your share code',
    madeLead: (until) =>
      `Tell it to the organisation. It can be redeemed once, before ${until}. The platform does not keep it: it cannot be shown again.`,
    again: 'Make another',
  },
};
