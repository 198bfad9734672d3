import type { Language } from '../../pages/words.ts';

interface ShareCodeWords {
  readonly title: string;
  readonly lead: string;
  readonly forWhom: string;
  readonly anyone: string;
  readonly purpose: string;
  readonly choosePurpose: string;
  readonly reference: string;
  readonly note: string;
  readonly noteHint: string;
  readonly days: string;
  readonly uses: string;
  readonly choose: string;
  readonly chooseLead: string;
  readonly noFinance: string;
  readonly make: string;
  readonly problem: string;
  readonly made: string;
  readonly madeLead: (until: string) => string;
  readonly again: string;
  readonly day: (days: number) => string;
  readonly time: (uses: number) => string;
}

export const shareCodeWords: Readonly<Record<Language, ShareCodeWords>> = {
  'zh-CN': {
    title: '分享码',
    lead: '您可以主动让一个单位查询您的信用信息：把分享码告诉对方，对方兑换一次，即得到您在这里写明的授权。',
    forWhom: '给谁',
    anyone: '得到分享码的任一单位',
    purpose: '用于什么',
    choosePurpose: '请选择',
    reference: '事项编号（可不填）',
    note: '说明',
    noteHint: '目的为“其他”时必填。',
    days: '授权有效',
    uses: '至多查询',
    choose: '您提供哪些信息？',
    chooseLead: '没有替您勾选。',
    noFinance: '收入与财产不能通过分享码提供：须由对方说明理由，您单独签名。',
    make: '生成分享码',
    problem: '请选择用于什么，并至少勾选一类信息；目的为“其他”时请写明说明。',
    made: '您的分享码',
    madeLead: (until) => `请告诉对方。只能兑换一次，${until} 之前有效。平台不保存它，离开本页后无法再次显示。`,
    again: '再生成一个',
    day: (days) => `${days} 天`,
    time: (uses) => `${uses} 次`,
  },
  en: {
    title: 'Share code',
    lead: 'You can offer an organisation to query your credit information: tell it the code, it redeems it once and holds the consent you describe here.',
    forWhom: 'For whom',
    anyone: 'whichever organisation is told the code',
    purpose: 'What for',
    choosePurpose: 'please choose',
    reference: 'Matter (may be left out)',
    note: 'Note',
    noteHint: 'Needed where the purpose is “Other”.',
    days: 'The consent lasts',
    uses: 'At most',
    choose: 'Which information do you offer?',
    chooseLead: 'Nothing is ticked for you.',
    noFinance:
      'Income and property cannot be offered by a code: who asks has to explain why, and you sign for it separately.',
    make: 'Make the code',
    problem:
      'Choose what it is for and tick at least one category; where the purpose is “Other”, say which in the note.',
    made: 'Your share code',
    madeLead: (until) =>
      `Tell it to the organisation. It can be redeemed once, before ${until}. The platform does not keep it: it cannot be shown again.`,
    again: 'Make another',
    day: (days) => `${days} ${days === 1 ? 'day' : 'days'}`,
    time: (uses) => `${uses} ${uses === 1 ? 'query' : 'queries'}`,
  },
};
