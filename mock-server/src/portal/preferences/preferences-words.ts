import type { Language } from '../../pages/words.ts';

interface PreferencesWords {
  readonly title: string;
  readonly saved: string;
  readonly positive: string;
  readonly positiveLead: string;
  readonly positivePerson: string;
  readonly public: string;
  readonly notPublic: string;
  readonly blocked: string;
  readonly blockedLead: string;
  readonly nobody: string;
  readonly block: (name: string) => string;
  readonly save: string;
}

export const preferencesWords: Readonly<Record<Language, PreferencesWords>> = {
  'zh-CN': {
    title: '我的意愿',
    saved: '已保存，立即生效。',
    positive: '正面信息',
    positiveLead:
      '表彰奖励、志愿服务、慈善捐赠、见义勇为和履行信用承诺的信息，可以按您的意愿不公开。不公开之后，依法公开的查询和网站徽标立即不再显示；您本人、您授权的单位和依职权查询的行政机关仍可看到。',
    positivePerson: '自然人的信用信息一律不公开；您的选择在此保留。',
    public: '公开',
    notPublic: '不公开',
    blocked: '不再接受授权请求的单位',
    blockedLead: '勾选的单位不能再向您请求授权。已经给出的授权不受影响，可以随时撤回。',
    nobody: '还没有单位查询过您或者请求过您的授权。',
    block: (name) => `不接受“${name}”的授权请求`,
    save: '保存',
  },
  en: {
    title: 'My wishes',
    saved: 'Saved, and in force at once.',
    positive: 'Positive records',
    positiveLead:
      'Commendations, volunteering, donations, acts of bravery and kept commitments need not be public. Once they are not, public queries and badges on sites stop showing them at once; you, whoever you authorise and authorities acting by duty still see them.',
    positivePerson: 'Credit information of natural persons is never public; your choice is kept here.',
    public: 'public',
    notPublic: 'not public',
    blocked: 'Organisations that may not ask you for consent any more',
    blockedLead:
      'Those ticked cannot ask you for consent. Consents already given are not affected; you may withdraw them at any time.',
    nobody: 'No organisation has asked about you or for your consent yet.',
    block: (name) => `Take no requests for consent from “${name}”`,
    save: 'Save',
  },
};
