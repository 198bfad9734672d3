import type { Language } from '../../pages/words.ts';

interface TermsFormWords {
  readonly purpose: string;
  readonly choosePurpose: string;
  readonly reference: string;
  readonly note: string;
  readonly noteHint: string;
  readonly days: string;
  readonly uses: string;
  readonly day: (days: number) => string;
  readonly time: (uses: number) => string;
  readonly incomplete: string;
}

export const termsFormWords: Readonly<Record<Language, TermsFormWords>> = {
  'zh-CN': {
    purpose: '用于什么',
    choosePurpose: '请选择',
    reference: '事项编号（可不填）',
    note: '说明（可不填）',
    noteHint: '目的为“其他”时必填。',
    days: '授权有效',
    uses: '至多查询',
    day: (days) => `${days} 天`,
    time: (uses) => `${uses} 次`,
    incomplete: '请选择用于什么，并至少勾选一类信息；目的为“其他”时请写明说明。',
  },
  en: {
    purpose: 'What for',
    choosePurpose: 'please choose',
    reference: 'Matter (may be left out)',
    note: 'Note (may be left out)',
    noteHint: 'Needed where the purpose is “Other”.',
    days: 'The consent lasts',
    uses: 'At most',
    day: (days) => `${days} ${days === 1 ? 'day' : 'days'}`,
    time: (uses) => `${uses} ${uses === 1 ? 'query' : 'queries'}`,
    incomplete:
      'Choose what it is for and tick at least one category; where the purpose is “Other”, say which in the note.',
  },
};
